package org.welco.sandbox.wcs;

import static org.welco.sandbox.wcs.WcsPage.escape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Form;
import org.welco.sandbox.http.Visit;

/**
 * An agent fills a draft: fields, then a page to check them, then the number. Opening a draft whose channel is not locked loses
 * the channel when a field is prefilled, as w.c.s. has it.
 */
final class FillingPages {

    private final WcsSandbox wcs;
    private final Map<String, Integer> tokens = new ConcurrentHashMap<>();

    FillingPages(WcsSandbox wcs) {
        this.wcs = wcs;
    }

    Answer serve(Visit visit, String slug, Optional<String> id, WcsPeople.Person agent) {
        Optional<WcsForm> form = wcs.forms().find(slug);
        if (form.isEmpty()) {
            return WcsPage.message(404, "Page introuvable", "Cette démarche n’existe pas.");
        }
        if (agent.roles().stream().noneMatch(form.get().submission()::contains)) {
            return BackofficeSite.forbidden();
        }
        if (id.isPresent()) {
            return open(visit, form.get(), Integer.parseInt(id.get()));
        }
        String token = Form.of(visit.query()).text("mt");
        Integer draft = tokens.get(slug + "/" + token);
        if (draft == null) {
            return WcsPage.message(200, form.get().title(), "Saisie sans courrier : hors du bac à sable.");
        }
        return visit.method().equals("POST") ? posted(visit, form.get(), draft, agent) : page(form.get(), draft, agent);
    }

    private Answer open(Visit visit, WcsForm form, int id) {
        Optional<FormData> found = wcs.datas().find(form.slug(), id);
        if (found.isEmpty()) {
            return WcsPage.message(404, "Page introuvable", "Ce brouillon n’existe pas.");
        }
        if (!found.get().isDraft()) {
            return already(visit);
        }
        String token = UUID.randomUUID().toString().substring(0, 11);
        tokens.put(form.slug() + "/" + token, id);
        String more = visit.query().isEmpty() ? "" : "&" + visit.query();
        return WcsPage.redirect(
                "http://" + visit.authority() + "/backoffice/submission/" + form.slug() + "/?mt=" + token + more);
    }

    private static Answer already(Visit visit) {
        return WcsPage.redirect("http://" + visit.authority()
                + "/backoffice/submission/?message=Cette+demande+a+d%C3%A9j%C3%A0+%C3%A9t%C3%A9+valid%C3%A9e.");
    }

    private Answer page(WcsForm form, int id, WcsPeople.Person agent) {
        Optional<FormData> opened = wcs.datas().change(form.slug(), id, data -> opened(form, data, agent));
        if (opened.isEmpty()) {
            return WcsPage.message(404, "Page introuvable", "Ce brouillon n’existe pas.");
        }
        return page(form, opened.get(), "", "fields");
    }

    /** Whoever opens it is the one who enters it; without a lock a prefilled field takes the channel away. */
    private FormData opened(WcsForm form, FormData data, WcsPeople.Person agent) {
        boolean loses = form.hasPrefilledField() && !data.isLocked();
        Map<String, String> fields = new LinkedHashMap<>(data.fields());
        form.fields().stream()
                .filter(WcsForm.Field::prefilled)
                .forEach(field -> wcs.people()
                        .byId(data.user())
                        .ifPresent(person -> fields.putIfAbsent(field.name(), person.name())));
        return with(data, data.status(), loses ? "" : data.channel(), agent.id(), data.context(), fields);
    }

    private static FormData with(
            FormData data,
            String status,
            String channel,
            int agent,
            Map<String, Object> context,
            Map<String, String> fields) {
        return new FormData(
                data.slug(),
                data.id(),
                data.number(),
                data.uuid(),
                data.trackingCode(),
                status,
                data.user(),
                channel,
                agent,
                context,
                fields,
                data.at());
    }

    private Answer page(WcsForm form, FormData data, String error, String step) {
        boolean check = step.equals("check");
        StringBuilder html = new StringBuilder("<section><h1>" + escape(form.title()) + "</h1>"
                + (check ? "<h2>Vérifiez puis validez</h2>" : "") + error
                + "<form method=\"post\"><input type=\"hidden\" name=\"step\" value=\""
                + step + "\">");
        for (WcsForm.Field field : form.fields()) {
            String value = escape(data.fields().getOrDefault(field.name(), ""));
            if (field.box()) {
                html.append(box(field, value, check));
                continue;
            }
            html.append("<label>").append(escape(field.label())).append(field.required() ? " *" : "");
            html.append(" <input type=\"text\" name=\"")
                    .append(field.name())
                    .append("\" value=\"")
                    .append(value);
            html.append(check ? "\" readonly></label>" : "\"></label>");
        }
        html.append("<div class=\"buttons\"><button name=\"submit\" value=\"go\">")
                .append(check ? "Valider" : "Suivant");
        html.append("</button> <button name=\"cancel\" value=\"cancel\">Abandonner</button></div></form></section>");
        return WcsPage.of(200, form.title(), html + SideBar.of(wcs, data));
    }

    private static String box(WcsForm.Field field, String value, boolean check) {
        boolean ticked = value.equals(AccountBox.TICKED);
        String input = check
                ? "<input type=\"hidden\" name=\"" + field.name() + "\" value=\"" + value + "\">"
                        + (ticked ? "Oui" : "Non")
                : "<input type=\"checkbox\" name=\"" + field.name() + "\" value=\"" + AccountBox.TICKED + "\""
                        + (ticked ? " checked" : "") + ">";
        return "<label>" + input + " " + escape(field.label()) + "</label>";
    }

    private Answer posted(Visit visit, WcsForm form, int id, WcsPeople.Person agent) {
        Form sent = Form.of(visit.text());
        Optional<FormData> found = wcs.datas().find(form.slug(), id);
        if (found.isEmpty() || !found.get().isDraft()) {
            return already(visit);
        }
        if (!sent.text("cancel").isEmpty()) {
            wcs.datas().delete(form.slug(), id);
            String cancel = found.get().context("cancel_url");
            return landing(visit, cancel.isEmpty() ? found.get().context("return_url") : cancel);
        }
        FormData data = wcs.datas()
                .change(form.slug(), id, before -> filled(form, before, sent))
                .orElseThrow();
        boolean missing = form.fields().stream()
                .anyMatch(field -> field.required()
                        && data.fields().getOrDefault(field.name(), "").isEmpty());
        if (missing) {
            return page(form, data, "<p class=\"error\" role=\"alert\">Un champ obligatoire est vide.</p>", "fields");
        }
        return sent.text("step").equals("check") ? submitted(visit, form, data, agent) : page(form, data, "", "check");
    }

    private static FormData filled(WcsForm form, FormData before, Form sent) {
        Map<String, String> fields = new LinkedHashMap<>(before.fields());
        form.fields().forEach(field -> fields.put(field.name(), sent.text(field.name())));
        return with(before, before.status(), before.channel(), before.agent(), before.context(), fields);
    }

    /** The lock goes, the other words stay. Who may see the request lands on it, and the way back is not taken then. */
    private Answer submitted(Visit visit, WcsForm form, FormData data, WcsPeople.Person agent) {
        wcs.datas()
                .change(form.slug(), data.id(), before -> before.submitted(Map.of()))
                .ifPresent(wcs.accountBox()::act);
        return agent.roles().contains(form.receiver())
                ? WcsPage.redirect(
                        "http://" + visit.authority() + "/backoffice/management/" + form.slug() + "/" + data.id() + "/")
                : landing(visit, data.context("return_url"));
    }

    private static Answer landing(Visit visit, String wanted) {
        return WcsPage.redirect(
                wanted.isEmpty()
                        ? "http://" + visit.authority()
                                + "/backoffice/submission/?message=La+saisie+a+%C3%A9t%C3%A9+enregistr%C3%A9e."
                        : wanted);
    }
}
