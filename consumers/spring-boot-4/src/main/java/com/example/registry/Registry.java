// SPDX-License-Identifier: Apache-2.0
package com.example.registry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A registry of assessments. */
@SpringBootApplication
public class Registry {

    public static void main(String[] args) {
        SpringApplication.run(Registry.class, args);
    }
}
