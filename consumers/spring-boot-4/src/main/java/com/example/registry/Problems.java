// SPDX-License-Identifier: Apache-2.0
package com.example.registry;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import java.util.List;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/** Every wrong request is a problem of RFC 9457 that lists all that is wrong with it, each with its JSON Pointer. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(e, invalid(faults(e)), headers, status, request);
    }

    private static List<Fault> faults(HttpMessageNotReadableException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        if (cause instanceof InvalidInputException invalid) {
            return invalid.faults();
        }
        if (cause instanceof StreamReadException unreadable) {
            return List.of(new Fault("", Fault.Code.SYNTAX, "is not JSON at line "
                    + unreadable.getLocation().getLineNr() + ", column "
                    + unreadable.getLocation().getColumnNr()));
        }
        return List.of(new Fault("", Fault.Code.TYPE, cause instanceof JacksonException mistyped
                ? mistyped.getOriginalMessage()
                : "the request has no body"));
    }

    private static ProblemDetail invalid(List<Fault> faults) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setTitle("The request is not valid");
        problem.setDetail(faults.size() == 1 ? faults.get(0).toString() : "It has " + faults.size() + " faults");
        problem.setProperty("violations", faults);
        return problem;
    }

    /** What the controllers themselves read. */
    @ExceptionHandler
    ProblemDetail invalidInput(InvalidInputException e) {
        return invalid(e.faults());
    }

    /** What Bean Validation found in the application's own types. */
    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Fault> faults = e.getFieldErrors().stream()
                .map(error -> new Fault(
                        "/" + error.getField().replaceAll("[.\\[]", "/").replace("]", ""),
                        Fault.Code.VALUE,
                        error.getDefaultMessage()))
                .toList();
        return handleExceptionInternal(e, invalid(faults), headers, status, request);
    }

    /** A request parameter that is not a value of its type. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String message = NestedExceptionUtils.getMostSpecificCause(e).getMessage();
        ProblemDetail problem = invalid(List.of(new Fault("", Fault.Code.VALUE, message)));
        problem.setProperty("parameter", e.getPropertyName());
        return handleExceptionInternal(e, problem, headers, status, request);
    }
}
