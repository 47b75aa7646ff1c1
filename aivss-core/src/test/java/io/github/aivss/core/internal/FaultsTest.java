// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void faults_are_in_the_order_of_the_input_and_of_one_place_in_the_order_found() {
        faults.add(7, "/b", Fault.Code.TYPE, "second");
        faults.add("/a", Fault.Code.RANGE, "first");
        faults.add(7, "/c", Fault.Code.TYPE, "third");

        assertThat(faults.inOrder())
                .extracting(Fault::toString)
                .containsExactly("/a: first", "/b: second", "/c: third");
        assertThat(faults.size()).isEqualTo(3);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(faults::throwIfAny)
                .satisfies(e -> assertThat(e.faults()).isEqualTo(faults.inOrder()));
    }

    @Test
    void no_fault_is_no_failure() {
        faults.add("/a", Fault.Code.RANGE, "gone");
        faults.clear();

        assertThat(faults.size()).isZero();
        assertThat(faults.inOrder()).isEmpty();
        assertThatCode(faults::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void ten_thousand_faults_are_kept_and_more_are_said_to_be_there() {
        for (int i = 0; i < Faults.MAX; i++) {
            faults.add("/" + i, Fault.Code.TYPE, "wrong");
        }
        assertThat(faults.isFull()).isFalse();
        assertThat(faults.inOrder()).hasSize(Faults.MAX);

        faults.add("/one-more", Fault.Code.TYPE, "wrong");
        faults.add("/two-more", Fault.Code.TYPE, "wrong");

        assertThat(faults.isFull()).isTrue();
        assertThat(faults.size()).isEqualTo(Faults.MAX + 1);
        assertThat(faults.inOrder()).hasSize(Faults.MAX + 1);
        assertThat(faults.inOrder().get(Faults.MAX))
                .hasToString("has more than 10000 faults, the others are not listed");
    }

    @Test
    void a_message_has_ten_faults_and_counts_the_others() {
        Fault fault = new Fault("/a", Fault.Code.TYPE, "x");

        assertThat(new InvalidInputException(Collections.nCopies(10, fault))).hasMessage("/a: x" + "; /a: x".repeat(9));
        assertThat(new InvalidInputException(Collections.nCopies(11, fault)))
                .hasMessage("/a: x" + "; /a: x".repeat(9) + "; and 1 more");
        assertThat(new InvalidInputException(Collections.nCopies(11, fault)).faults())
                .hasSize(11);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvalidInputException(List.of()))
                .withMessage("faults must not be empty");
    }

    @Test
    void a_fault_without_a_location_is_its_message_and_gets_that_of_its_parent() {
        Fault fault = new Fault("", Fault.Code.TYPE, "x");

        assertThat(fault).hasToString("x");
        assertThat(fault.below("/a")).hasToString("/a: x").isEqualTo(new Fault("/a", Fault.Code.TYPE, "x"));
    }

    @Test
    void the_key_of_a_code_is_in_small_letters_and_hyphens_in_any_locale() {
        assertThat(Fault.Code.NON_STANDARD.key()).isEqualTo("non-standard");
        assertThat(Fault.Code.MISSING.key()).isEqualTo("missing");
    }
}
