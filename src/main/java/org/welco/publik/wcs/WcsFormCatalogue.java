package org.welco.publik.wcs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.welco.agent.Agent;
import org.welco.request.Form;
import org.welco.request.FormCatalogue;
import org.welco.request.RequestSourceException;
import org.welco.request.RequestSourceException.Kind;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;

/**
 * The forms that w.c.s. lets an agent enter. Without the agent's NameID w.c.s. would list none; for one that it does not know
 * it lists none either.
 */
@ApplicationScoped
public class WcsFormCatalogue implements FormCatalogue {

    private static final Logger LOG = System.getLogger(WcsFormCatalogue.class.getName());

    /** What w.c.s. makes of a title; anything else would make another path of ours. */
    static final Pattern SLUG = Pattern.compile("[a-z0-9_-]{1,250}");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private WcsLinks links;
    private CurrentTenant current;
    private RecentForms recent;

    WcsFormCatalogue() {}

    @Inject
    public WcsFormCatalogue(WcsLinks links, CurrentTenant current, Clock clock) {
        this.links = links;
        this.current = current;
        this.recent = new RecentForms(clock);
    }

    /** As of half a minute ago at most; while w.c.s. does not answer, as of an hour ago at most. */
    @Override
    public List<Form> offeredTo(Agent agent) {
        Tenant tenant = current.get();
        return recent.find(tenant, agent, RecentForms.FRESH).orElseGet(() -> askedFor(tenant, agent));
    }

    private List<Form> askedFor(Tenant tenant, Agent agent) {
        try {
            List<Form> forms = ask(agent);
            recent.keep(tenant, agent, forms);
            return forms;
        } catch (RequestSourceException trouble) {
            if (!trouble.kind().mayPass()) {
                throw trouble;
            }
            List<Form> before = recent.find(tenant, agent, RecentForms.USEFUL).orElseThrow(() -> trouble);
            LOG.log(
                    Level.WARNING,
                    "{0} publik.wcs: forms as of a while ago, {1}: {2}",
                    tenant.host(),
                    trouble.kind(),
                    trouble.getMessage());
            return before;
        }
    }

    private List<Form> ask(Agent agent) {
        JsonValue answer = links.ask(wcs -> wcs.forms("on", agent.nameId()))
                .orElseThrow(() -> Refusals.refusal(Kind.UNREADABLE, Refusals.UNREADABLE, false));
        return listIn(answer).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(form -> SLUG.matcher(Refusals.text(form, "slug")).matches())
                .map(WcsFormCatalogue::form)
                .sorted(Comparator.comparing(Form::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Former versions answer with the bare list. */
    static JsonArray listIn(JsonValue answer) {
        JsonValue list = answer instanceof JsonObject object ? object.get("data") : answer;
        if (list instanceof JsonArray forms) {
            return forms;
        }
        throw Refusals.refusal(Kind.UNREADABLE, Refusals.UNREADABLE, false);
    }

    private static Form form(JsonObject form) {
        String slug = Refusals.text(form, "slug");
        String title = Refusals.text(form, "title");
        return new Form(
                slug,
                title.isBlank() ? slug : title,
                Optional.of(Refusals.text(form, "category")).filter(category -> !category.isBlank()),
                plain(Refusals.text(form, "description")),
                keywords(form));
    }

    private static List<String> keywords(JsonObject form) {
        return form.get("keywords") instanceof JsonArray list
                ? list.stream()
                        .filter(JsonString.class::isInstance)
                        .map(word -> ((JsonString) word).getString())
                        .toList()
                : List.of();
    }

    /** Descriptions are HTML there, and text here. */
    private static String plain(String html) {
        return TAG.matcher(html)
                .replaceAll(" ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
