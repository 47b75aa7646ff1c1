// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.Fault;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.InputSource;

/** Whatever a document says, it is text. */
class EscapingTest {

    private static final String HARMLESS = "aword";
    private static final int TRIES = 300;

    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .build();

    @Provide
    Arbitrary<String> texts() {
        return Hostile.texts();
    }

    private static final String THREAT_MODEL =
            structure(Hostile.threatModel(HARMLESS).html());
    private static final String OFFICIAL = structure(Hostile.official(HARMLESS).html());
    private static final String INDEX = structure(index(HARMLESS));
    private static final String MARKDOWN_THREAT_MODEL =
            markdownStructure(Hostile.threatModel(HARMLESS).markdown());
    private static final String MARKDOWN_OFFICIAL =
            markdownStructure(Hostile.official(HARMLESS).markdown());

    @Tag("exhaustive")
    @Property(tries = TRIES)
    void the_structure_of_a_page_is_the_same_for_any_text(@ForAll("texts") String text) {
        assertThat(structure(Hostile.threatModel(text).html())).isEqualTo(THREAT_MODEL);
        assertThat(structure(Hostile.official(text).html())).isEqualTo(OFFICIAL);
        assertThat(structure(index(text))).isEqualTo(INDEX);
    }

    @Tag("exhaustive")
    @Property(tries = TRIES)
    void a_page_has_no_address_that_a_document_chose(@ForAll("texts") String text) {
        for (Element element : Jsoup.parse(Hostile.threatModel(text).html()).getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "src", "srcdoc", "action");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue())
                            .matches(value ->
                                    value.equals(Hostile.ADDRESS) || value.matches("#[a-z0-9-]+|https://[a-z./0-9-]+"));
                }
            }
        }
    }

    @Tag("exhaustive")
    @Property(tries = TRIES)
    void the_structure_of_markdown_is_the_same_for_any_text(@ForAll("texts") String text) {
        assertThat(markdownStructure(Hostile.threatModel(text).markdown())).isEqualTo(MARKDOWN_THREAT_MODEL);
        assertThat(markdownStructure(Hostile.official(text).markdown())).isEqualTo(MARKDOWN_OFFICIAL);
    }

    @Tag("exhaustive")
    @Property(tries = TRIES)
    void text_has_lines_of_at_most_80_characters(@ForAll("texts") String text) {
        for (Report report : List.of(Hostile.threatModel(text), Hostile.official(text))) {
            assertThat(report.text().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
        }
    }

    @Tag("exhaustive")
    @Property(tries = TRIES)
    void no_form_has_a_character_that_moves_or_reorders_text(@ForAll("texts") String text) {
        Report model = Hostile.threatModel(text);
        Report official = Hostile.official(text);
        List<Function<Report, String>> forms =
                List.of(Report::html, Report::markdown, Report::text, GoldenTest::sarif, GoldenTest::cycloneDx);
        for (Function<Report, String> form : forms) {
            assertThat(unseen(form.apply(model))).isEmpty();
            assertThat(unseen(form.apply(official))).isEmpty();
        }
        assertThat(unseen(index(text))).isEmpty();
    }

    @Property(tries = TRIES)
    void a_picture_is_well_formed(@ForAll("texts") String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        String picture =
                ReportFigures.layers(Hostile.threatModel(text).threatModel().orElseThrow());

        assertThat(factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(picture)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    private static String index(String text) {
        return ReportIndex.builder()
                .add(Hostile.threatModel(text), "a.html")
                .add(Hostile.official(text), "b.html")
                .addUnreadable(text, List.of(new Fault("/" + text, Fault.Code.UNKNOWN, text)))
                .build()
                .html(1);
    }

    private static List<Integer> unseen(String text) {
        return text.codePoints()
                .filter(c -> c != '\n')
                .filter(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                })
                .boxed()
                .toList();
    }

    /** Returns the elements with the names of their attributes, and the texts of style and script. */
    private static String structure(String html) {
        StringBuilder structure = new StringBuilder();
        Jsoup.parse(html).traverse(new NodeVisitor() {
            @Override
            public void head(org.jsoup.nodes.Node node, int depth) {
                if (node instanceof Element element) {
                    List<String> names = new ArrayList<>();
                    element.attributes().forEach(attribute -> names.add(attribute.getKey()));
                    structure
                            .append(depth)
                            .append(element.tagName())
                            .append(names)
                            .append('\n');
                    if (element.tagName().equals("style") || element.tagName().equals("script")) {
                        structure.append(element.data());
                    }
                } else if (!(node instanceof org.jsoup.nodes.TextNode)) {
                    structure.append(depth).append(node.nodeName()).append('\n');
                }
            }
        });
        return structure.toString();
    }

    /** Returns the nodes; texts next to each other are one, and a comment is nothing. */
    private static String markdownStructure(String markdown) {
        StringBuilder structure = new StringBuilder();
        append(MARKDOWN.parse(markdown), 0, structure);
        return structure.toString();
    }

    private static void append(Node node, int depth, StringBuilder structure) {
        boolean wasText = false;
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            boolean isText = child instanceof Text
                    || (child instanceof HtmlInline html && html.getLiteral().equals("<!-- -->"));
            if (!isText || !wasText) {
                structure
                        .append(depth)
                        .append(isText ? "text" : child.getClass().getSimpleName())
                        .append('\n');
            }
            wasText = isText;
            append(child, depth + 1, structure);
        }
    }
}
