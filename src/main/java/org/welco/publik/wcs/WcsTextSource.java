package org.welco.publik.wcs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.welco.agent.Agent;
import org.welco.platform.time.IsoDay;
import org.welco.request.RequestSourceException;
import org.welco.search.SearchHit;
import org.welco.search.SearchQuestion;
import org.welco.search.SearchSource;
import org.welco.search.SearchSourceException;

/**
 * The "Texte" search of w.c.s.' global view, asked live: whole words of any field. What w.c.s. hides from the agent it hides
 * from us, since we ask in his name; whether he may open a line is told rightly on the first page only, so that no other is
 * asked for.
 */
@ApplicationScoped
public class WcsTextSource implements SearchSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int LONGEST = 200;

    /** "l'éclairage" finds nothing there, "éclairage" does. */
    private static final Pattern ELISION = Pattern.compile("(?iu)\\b(?:[cdjlmnst]|qu)['’]");

    /** Braces and percent signs mean something to whoever writes the address. */
    private static final Pattern SIGNS = Pattern.compile("[\\p{C}\"'’«»()|&!:*<>\\\\{}%-]+");

    private static final Pattern PLACE = Pattern.compile("/backoffice/management/([a-z0-9_-]+)/(\\d+)/");

    private WcsLinks links;

    WcsTextSource() {}

    @Inject
    public WcsTextSource(WcsLinks links) {
        this.links = links;
    }

    @Override
    public String name() {
        return "wcs";
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    /** Nothing without an agent: to nobody in particular w.c.s. shows everything. */
    @Override
    public List<SearchHit> search(SearchQuestion question) {
        String words = words(question.typed());
        Optional<Agent> agent = question.agent();
        if (agent.isEmpty() || words.isEmpty()) {
            return List.of();
        }
        try {
            JsonValue answer = links.ask(wcs -> wcs.search(
                            words, "all", "on", question.limit(), agent.get().nameId()))
                    .orElse(JsonValue.EMPTY_JSON_ARRAY);
            return items(answer).map(this::line).toList();
        } catch (RequestSourceException trouble) {
            throw new SearchSourceException("demandes : " + trouble.getMessage(), trouble);
        }
    }

    /** Signs have no meaning there, but keep words from being found. */
    static String words(String typed) {
        String bounded = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String bare = ELISION.matcher(bounded).replaceAll(" ");
        boolean number = bare.strip().matches("\\d{1,6}-\\d{1,9}");
        return (number ? bare : SIGNS.matcher(bare).replaceAll(" ")).strip().replaceAll("\\s+", " ");
    }

    private static Stream<JsonObject> items(JsonValue answer) {
        JsonValue list = answer instanceof JsonObject object ? object.get("data") : answer;
        if (!(list instanceof JsonArray array)) {
            throw Refusals.refusal(RequestSourceException.Kind.UNREADABLE, Refusals.UNREADABLE, false);
        }
        return array.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
    }

    /** As people write it here; as it came when it is no day. */
    private static String received(String date) {
        return IsoDay.of(date).map(day -> "déposée le " + DAY.format(day)).orElse(date);
    }

    private SearchHit line(JsonObject item) {
        String address = Refusals.text(item, "form_url_backoffice");
        Matcher place = PLACE.matcher(address);
        String number = Refusals.text(item, "form_number");
        boolean readable = item.get("readable") == JsonValue.TRUE;
        return new SearchHit(
                name(),
                place.find() ? place.group(1) + "/" + place.group(2) : number,
                readable ? address : "",
                Refusals.text(item, "form_name") + " n° " + number,
                Stream.of(
                                Refusals.text(item, "category_name"),
                                received(Refusals.text(item, "form_receipt_date")),
                                Refusals.text(item, "form_status"))
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" · ")),
                "mots de la demande");
    }
}
