package org.welco.knowledge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of HTML an article may hold, whoever wrote it. */
class CleaningArticlesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"alert(1)\">x</p>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java&#x09;script:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"//evil.example\">x</a>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<form action=\"https://evil.example\"><input name=\"password\"></form>",
                "<style>body { display: none }</style>",
                "<p style=\"position:fixed;inset:0\">x</p>",
                "<link rel=\"stylesheet\" href=\"https://evil.example/x.css\">",
                "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example\">",
                "<base href=\"https://evil.example/\">",
                "<object data=\"https://evil.example\"></object>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<p id=\"kb\" class=\"w-top\" name=\"welco\">x</p>",
                "<div data-kb-form=\"voirie\">x</div>",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "</section></main><script>alert(1)</script>",
                "<p>x</p></article></div></section>"
            })
    void nothing_that_acts_or_reaches_out_is_let_through(String hostile) {
        assertThat(ArticleHtml.clean(hostile))
                .doesNotContainIgnoringCase("<script")
                .doesNotContainPattern("(?i)<[^>]*\\son\\w+=")
                .doesNotContainPattern("(?i)<[^>]*\\s(?:style|id|class|name|data-[a-z-]+|src|action)=")
                .doesNotContainPattern("(?i)<[^>]*href=\"(?!https?://|mailto:|tel:)")
                .doesNotContainPattern(
                        "(?i)</?(?:img|svg|math|iframe|form|input|style|link|meta|base|object|noscript|div|section|article|main)\\b")
                .doesNotContain("<!--");
    }

    @Test
    void what_an_article_needs_is_kept() {
        String html = "<h3>Pièces</h3><p><strong>Deux</strong> <em>photos</em></p><ul><li>une</li></ul>"
                + "<table><caption>Tarifs</caption><thead><tr><th scope=\"col\">Âge</th></tr></thead>"
                + "<tbody><tr><td colspan=\"2\">86 €</td></tr></tbody></table>";
        assertThat(ArticleHtml.clean(html)).isEqualTo(html);
    }

    @Test
    void headings_move_below_that_of_the_article() {
        assertThat(ArticleHtml.clean("<h1>Un</h1><h2>Deux</h2><h5>Cinq</h5>"))
                .isEqualTo("<h3>Un</h3><h3>Deux</h3><h4>Cinq</h4>");
    }

    @Test
    void a_link_opens_beside_the_page_and_tells_nobody_from_where() {
        assertThat(ArticleHtml.clean("<a href=\"https://www.service-public.fr/\">voir</a>"))
                .contains("target=\"_blank\"")
                .contains("noopener")
                .contains("noreferrer")
                .contains("href=\"https://www.service-public.fr/\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:accueil@ville.example", "tel:+33123456789"})
    void a_mail_or_a_call_opens_no_window(String address) {
        assertThat(ArticleHtml.clean("<a href=\"" + address + "\" target=\"_blank\">x</a>"))
                .contains("<a href=")
                .doesNotContain("target")
                .doesNotContain("rel=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>voir</a>",
                "<a href=\"/kb/1\">voir</a>",
                "<a href=\"javascript:x\">voir</a>",
                "<a name=\"x\">voir</a>"
            })
    void what_leads_nowhere_is_no_link(String nowhere) {
        assertThat(ArticleHtml.clean("<p>" + nowhere + " ici</p>")).isEqualTo("<p>voir ici</p>");
    }

    @Test
    void cleaning_again_changes_nothing() {
        String once = ArticleHtml.clean("<p>L’été & <b>l’hiver</b> <a href='mailto:a@b.fr'>@</a> =+`</p>");
        assertThat(ArticleHtml.clean(once)).isEqualTo(once);
    }

    @Test
    void the_text_is_what_a_reader_reads() {
        String clean = ArticleHtml.clean(
                "<h3>Pièces</h3><p>Acte d’<strong>état</strong> civil &amp; 2&nbsp;photos : a@b.fr</p>"
                        + "<ul><li>une</li><li>deux &lt;3</li></ul>");
        assertThat(ArticleHtml.text(clean)).isEqualTo("Pièces Acte d’état civil & 2\u00a0photos : a@b.fr une deux <3");
    }

    @Test
    void a_tag_that_is_written_as_text_stays_text() {
        String clean = ArticleHtml.clean("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
        assertThat(clean).doesNotContain("<script").contains("&lt;script&gt;");
    }
}
