// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

class BrowserTest {

    private static final int PHONE = 360;
    private static final int TABLET = 768;
    private static final int DESKTOP = 1280;

    private static Browser browser;
    private static List<Path> pages;
    private static String axe;

    @BeforeAll
    static void start() throws IOException {
        pages = Pages.write();
        browser = new Browser();
        try (InputStream script = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void axe_finds_nothing() {
        List<String> violations = new ArrayList<>();
        for (Path page : pages) {
            for (int width : List.of(PHONE, DESKTOP)) {
                for (String scheme : List.of("light", "dark")) {
                    browser.open(page, width, scheme);
                    violations(page.getFileName() + " " + width + " " + scheme, violations);
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void axe_finds_what_is_wrong() throws IOException {
        Path page = Files.writeString(
                pages.get(0).resolveSibling("wrong.html"),
                Files.readString(pages.get(0)).replace("<html lang=\"en\">", "<html>"));
        List<String> violations = new ArrayList<>();
        browser.open(page, DESKTOP, "light");
        violations("wrong", violations);
        assertThat(violations).singleElement().asString().contains("html-has-lang");
    }

    @SuppressWarnings("unchecked")
    private static void violations(String where, List<String> violations) {
        browser.driver().executeScript(axe);
        List<Map<String, Object>> found = (List<Map<String, Object>>)
                browser.driver()
                        .executeAsyncScript(
                                "const done = arguments[arguments.length - 1];"
                                        + "axe.run().then(r => done(r.violations.map(v =>"
                                        + " ({id: v.id, nodes: v.nodes.slice(0, 3).map(n => n.html + n.failureSummary).join('; ')}))))");
        found.forEach(violation -> violations.add(where + ": " + violation));
    }

    @Test
    void nothing_is_wider_than_the_window() {
        List<String> wide = new ArrayList<>();
        for (Path page : pages) {
            // 640 is a desktop zoomed to 200 %.
            for (int width : List.of(320, PHONE, 640, TABLET, DESKTOP)) {
                browser.open(page, width, "light");
                long overflow = (Long) browser.driver()
                        .executeScript("return document.documentElement.scrollWidth - window.innerWidth");
                if (overflow > 0) {
                    wide.add(page.getFileName() + " at " + width + ": " + overflow);
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void the_browser_complains_of_no_page() {
        browser.complaints();
        pages.forEach(page -> browser.open(page, DESKTOP, "light"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_injected_script_is_blocked_on_every_page() throws IOException {
        for (Path page : pages) {
            String html = Files.readString(page);
            Path injected = Files.writeString(
                    page.resolveSibling("injected.html"),
                    html.replace(
                            "</main>",
                            "</main><script>document.title = 'hacked'</script>"
                                    + "<img src=\"x.png\" onerror=\"document.title = 'hacked'\" alt=\"\">"
                                    + "<p id=\"styled\" style=\"color: red\">x</p>"));
            browser.complaints();
            browser.open(injected, DESKTOP, "light");

            assertThat(browser.driver().getTitle()).isNotEqualTo("hacked");
            assertThat(browser.driver().findElement(By.id("styled")).getCssValue("color"))
                    .doesNotContain("255, 0, 0");
            assertThat(browser.complaints()).anyMatch(each -> each.contains("Content Security Policy"));
        }
    }

    @Test
    void without_the_policy_the_injected_script_would_run() throws IOException {
        Path page = pages.get(0);
        Path injected = Files.writeString(
                page.resolveSibling("unguarded.html"),
                Files.readString(page)
                        .replaceFirst("<meta http-equiv[^>]*>", "")
                        .replace("</main>", "</main><script>document.title = 'hacked'</script>"));
        browser.open(injected, DESKTOP, "light");
        assertThat(browser.driver().getTitle()).isEqualTo("hacked");
    }

    @Test
    void everything_is_open_in_print_and_light() {
        Path page = pages.get(2);
        browser.open(page, DESKTOP, "dark");
        String shown = "return Array.from(document.querySelectorAll('.threats li'))"
                + ".filter(e => e.checkVisibility()).length";
        assertThat(browser.driver().executeScript(shown)).isEqualTo(0L);
        browser.print();
        assertThat((Long) browser.driver().executeScript(shown)).isGreaterThan(20);
        assertThat(browser.driver().executeScript("return getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void the_index_is_filtered_and_sorted_by_keyboard() {
        Path index = page("index.html");
        browser.open(index, DESKTOP, "light");
        int all = rows().size();
        WebElement text = browser.driver().findElement(By.id("text"));
        text.sendKeys("LUTRA");
        assertThat(rows()).isNotEmpty().hasSizeLessThan(all).allMatch(name -> name.contains("Lutra"));
        assertThat(browser.driver().findElement(By.id("shown")).getText())
                .isEqualTo(rows().size() + " of " + all + " shown");
        text.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        browser.driver().findElement(By.id("band")).sendKeys("High");
        assertThat(rows()).contains("Harbour Clerk").hasSizeLessThan(all);
        browser.driver().findElement(By.id("band")).sendKeys(Keys.HOME);

        WebElement score = browser.driver().findElement(By.xpath("//th/button[text()='Score']"));
        score.sendKeys(Keys.ENTER);
        List<String> down = rows();
        score.sendKeys(Keys.ENTER);
        assertThat(rows()).isNotEqualTo(down).containsExactlyInAnyOrderElementsOf(down);
        assertThat(score.findElement(By.xpath("..")).getAttribute("aria-sort")).isEqualTo("ascending");
    }

    @Test
    void the_index_can_be_read_without_its_script() throws IOException {
        Path index = page("index.html");
        Path without = Files.writeString(
                index.resolveSibling("without.html"),
                Files.readString(index).replaceFirst("(?s)<script>.*</script>", ""));
        browser.open(without, DESKTOP, "light");
        assertThat(rows()).isNotEmpty();
        assertThat(browser.driver().findElement(By.id("filter")).isDisplayed()).isFalse();
    }

    private static Path page(String name) {
        return pages.stream().filter(each -> each.endsWith(name)).findFirst().orElseThrow();
    }

    private static List<String> rows() {
        return browser.driver().findElements(By.cssSelector("#agents tbody tr:not([hidden]) th")).stream()
                .map(WebElement::getText)
                .toList();
    }
}
