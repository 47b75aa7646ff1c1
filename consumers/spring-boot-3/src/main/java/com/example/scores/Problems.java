// SPDX-License-Identifier: Apache-2.0
package com.example.scores;

import io.github.aivss.json.InvalidDocumentException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class Problems {

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        if (e.getMostSpecificCause() instanceof InvalidDocumentException invalid) {
            problem.setProperty("violations", invalid.faults());
        } else {
            problem.setDetail("The body is not JSON");
        }
        return problem;
    }
}
