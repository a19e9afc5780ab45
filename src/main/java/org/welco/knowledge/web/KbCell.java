package org.welco.knowledge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.knowledge.Article;
import org.welco.knowledge.ArticleLine;
import org.welco.knowledge.ReadArticle;
import org.welco.knowledge.find.FindArticles;
import org.welco.knowledge.find.FoundArticle;

/**
 * Articles in a list, and one of them beside it. Which one is named by the address, or by the gesture that asks for another; what is typed is
 * posted and stands in no address. Nobody changes anything here.
 */
@Named
@RequestScoped
public class KbCell {

    /** Lines of the list; more are found by typing. */
    static final int LINES = 100;

    /** Of the part of the first page, which leads to the list. */
    static final int ROWS = 12;

    /** Places in the page. */
    private static final String LIST = "kb-lines";

    private static final String PART = "kb-part-lines";
    private static final String CATEGORIES = "kb-category";

    private FindArticles find;
    private ReadArticle read;
    private KbWords words;
    private List<FoundArticle> found;
    private List<ArticleLine> rows;
    private Optional<Article> article;

    KbCell() {}

    @Inject
    public KbCell(FindArticles find, ReadArticle read, KbWords words) {
        this.find = find;
        this.read = read;
        this.words = words;
    }

    /** Nothing to do: what was asked for is drawn with the answer. */
    public void look() {
        // another search, or another article, stands in the parameters
    }

    /** Of the article that is asked for, 0 for none; a text that is no number names an article that there is not. */
    public long getId() {
        Map<String, String> parameters = parameters();
        String text = parameters.getOrDefault("article", parameters.getOrDefault("id", ""));
        if (text.isEmpty() || text.equals("all")) {
            return 0;
        }
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    private static String typed() {
        return posted("q");
    }

    private static String category() {
        return posted("category");
    }

    /** Empty where it stands in an address only. */
    private static String posted(String name) {
        return FacesContext.getCurrentInstance().isPostback() ? KbWords.parameter(name) : "";
    }

    public List<String> getCategories() {
        return isDrawn(CATEGORIES) ? read.categories() : List.of();
    }

    /** Each gesture looks at the whole view for its part: it does not search for a place that it does not draw. */
    public List<FoundArticle> getFound() {
        if (!isDrawn(LIST)) {
            return List.of();
        }
        if (found == null) {
            found = find.find(typed(), within(), LINES);
        }
        return found;
    }

    private static Optional<String> within() {
        return Optional.of(category()).filter(name -> !name.isEmpty());
    }

    private static boolean isDrawn(String place) {
        PartialViewContext part = FacesContext.getCurrentInstance().getPartialViewContext();
        return !part.isPartialRequest()
                || part.isRenderAll()
                || part.getRenderIds().contains(place);
    }

    /** Whether there is a first article to wait for, rather than other words to try. */
    public boolean isUnfiltered() {
        return typed().isBlank() && category().isEmpty();
    }

    /** How many lines there are, as a sentence. */
    public String getCount() {
        int size = getFound().size();
        return size < LINES ? words.of("kb.count", size) : words.of("kb.count.first", size);
    }

    /** The first lines, for the first page. */
    public List<ArticleLine> getRows() {
        List<ArticleLine> some = rowsAndOneMore();
        return some.size() > ROWS ? some.subList(0, ROWS) : some;
    }

    /** One more tells that there are more. */
    private List<ArticleLine> rowsAndOneMore() {
        if (!isDrawn(PART)) {
            return List.of();
        }
        if (rows == null) {
            rows = find.lines(typed(), within(), ROWS + 1);
        }
        return rows;
    }

    /** How many of them there are, as a sentence. */
    public String getRowCount() {
        int size = rowsAndOneMore().size();
        return size > ROWS ? words.of("kb.count.first", ROWS) : words.of("kb.count", size);
    }

    public boolean isCurrent(FoundArticle one) {
        return one.line().id() == getId();
    }

    private Optional<Article> article() {
        if (article == null) {
            article = Optional.of(getId()).filter(id -> id > 0).flatMap(read::read);
        }
        return article;
    }

    public boolean isOpen() {
        return article().isPresent();
    }

    /** One was asked for that readers do not see: gone, not published, or not valid today. */
    public boolean isMissing() {
        return getId() != 0 && !isOpen();
    }

    /** Null when none is open. */
    public Article getArticle() {
        return article().orElse(null);
    }

    /** What it says, with what was typed marked in it: HTML that may be written as it is. */
    public String getBody() {
        return article()
                .map(one -> BesideLinks.said(find.marked(one.body(), typed()), words.get("kb.window")))
                .orElse("");
    }

    /** Category, who read it again and when, until when it is valid. */
    public String getStanding() {
        List<String> parts = new ArrayList<>();
        article().ifPresent(one -> {
            if (!one.category().isEmpty()) {
                parts.add(one.category());
            }
            one.review()
                    .on()
                    .ifPresent(day -> parts.add(
                            one.review().by().isEmpty()
                                    ? words.of("kb.reviewed", words.day(day))
                                    : words.of(
                                            "kb.reviewed.by",
                                            words.day(day),
                                            one.review().by())));
            one.validity().until().ifPresent(day -> parts.add(words.of("kb.until", words.day(day))));
        });
        return String.join(" · ", parts);
    }

    /** Of the window. */
    public String getTitle() {
        if (isMissing()) {
            return words.get("kb.missing");
        }
        return article().map(Article::title).orElseGet(() -> words.get("kb.title"));
    }
}
