// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A change of the public API is a change of the file {@code api.txt} of the module, so that a review sees it. */
class PublicApiTest {

    @ParameterizedTest
    @EnumSource
    void the_public_api_is_the_one_listed(PublishedModule module) throws IOException {
        Path file = module.folder().resolve("api.txt");
        String listing = ApiListing.of(module);
        if (Boolean.getBoolean("api.update")) {
            Files.writeString(file, listing);
        }

        assertThat(listing)
                .as("%s; if the change is meant, see CONTRIBUTING.md", file)
                .isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @EnumSource
    void every_public_type_says_since_which_version(PublishedModule module) throws IOException {
        for (Class<?> type : module.publicTypes()) {
            if (type.getEnclosingClass() == null) {
                Path source = module.folder()
                        .resolve("src/main/java/" + type.getName().replace('.', '/') + ".java");
                assertThat(Files.readString(source))
                        .as("%s", source)
                        .containsPattern("(?s)\n \\* @since \\d+\\.\\d+\\.\\d+\n.*\npublic ");
            }
        }
    }
}
