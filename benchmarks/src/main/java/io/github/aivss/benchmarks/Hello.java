// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.benchmarks;

/** The least that a Java process can do for a person. */
final class Hello {

    private Hello() {}

    public static void main(String[] arguments) {
        System.out.println("Hello, world!");
    }
}
