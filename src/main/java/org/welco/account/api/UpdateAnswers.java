package org.welco.account.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.welco.access.Refusal;
import org.welco.access.api.Envelope;
import org.welco.account.Complaint;
import org.welco.account.notice.Notice;
import org.welco.account.notice.NoticeLedger;
import org.welco.account.update.UpdateAccount.Result;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.hobo.ProfileField;

/** What a workflow is told of a change, in French: agents read it in the history of the request. */
@ApplicationScoped
class UpdateAnswers {

    /** The sentences that agents read on the sheet. */
    private static final String SENTENCES = "org.welco.account.web.messages";

    private static final Refusal NOT_AGREED =
            new Refusal(200, "not-agreed", "l’usager n’a pas donné son accord : son compte n’a pas été changé");
    static final Refusal UNKNOWN_CITIZEN = new Refusal(
            200,
            "unknown-citizen",
            "ce compte d’usager n’existe pas, ou cet agent ne le voit pas : rien n’a été changé");
    private static final Refusal BUSY = new Refusal(
            200,
            "busy",
            "quelqu’un d’autre change ce compte, ou donne ce courriel ou ce mobile à un autre, en ce moment : rien n’a"
                    + " été changé, réessayez dans un instant");
    private static final Refusal UNKNOWN = new Refusal(
            200,
            "unknown",
            "l’annuaire des comptes n’a pas répondu : le compte est peut-être changé ; réessayer ne le change pas deux"
                    + " fois");

    private NoticeLedger notices;
    private CurrentTenant tenant;

    UpdateAnswers() {}

    @Inject
    UpdateAnswers(NoticeLedger notices, CurrentTenant tenant) {
        this.notices = notices;
        this.tenant = tenant;
    }

    /** @param compared whether the form said what the account held */
    Response of(Result result, boolean compared) {
        return switch (result.end()) {
            case CHANGED, NOTHING_CHANGED -> done(result);
            case NOT_YET -> notYet(result);
            case NOT_AGREED -> Envelope.refused(NOT_AGREED);
            case GONE -> Envelope.refused(UNKNOWN_CITIZEN);
            case BUSY -> Envelope.refused(BUSY);
            case CONFLICT -> compared ? conflict(result) : Envelope.refused(BUSY);
            case REFUSED ->
                refused("refused", "l’annuaire des comptes a refusé, rien n’a été changé", result.refusals());
            case UNKNOWN -> Envelope.refused(UNKNOWN);
        };
    }

    private Response done(Result result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("changed", result.changed().stream().sorted().toList());
        if (result.update() != 0) {
            data.put("update", result.update());
            Notice notice = notices.of(List.of(result.update())).get(result.update());
            if (notice != null) {
                data.put("notice", told(notice));
            }
        }
        if (!result.refusals().isEmpty()) {
            data.put("refused", new TreeMap<>(result.refusals()));
        }
        return Envelope.of(data);
    }

    private static Map<String, Object> told(Notice notice) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("way", notice.way().name().toLowerCase(Locale.ROOT));
        told.put("state", notice.state().name().toLowerCase(Locale.ROOT));
        if (!notice.reason().isEmpty()) {
            told.put("reason", notice.reason());
        }
        return told;
    }

    private Response notYet(Result result) {
        if (!result.taken().isEmpty()) {
            return refused(
                    "taken",
                    "la demande est enregistrée, le compte n’a pas été changé",
                    sentences(result.taken().keySet(), "appartient à un autre compte"));
        }
        Map<String, String> complaints = new TreeMap<>();
        result.complaints().forEach((name, complaint) -> complaints.put(name, sentence(complaint)));
        boolean verified = result.complaints().containsValue(Complaint.VERIFIED);
        return refused(
                verified ? "verified" : "invalid",
                "la demande est enregistrée, le compte n’a pas été changé",
                complaints);
    }

    private Response conflict(Result result) {
        return refused(
                "conflict",
                "la demande est enregistrée, le compte n’a pas été changé",
                sentences(
                        result.conflicts().keySet(), "a changé dans le compte depuis que le formulaire a été rempli"));
    }

    private static Map<String, String> sentences(Set<String> names, String sentence) {
        return names.stream().collect(Collectors.toMap(name -> name, name -> sentence));
    }

    private static String sentence(Complaint complaint) {
        return ResourceBundle.getBundle(SENTENCES, Locale.FRENCH).getString("account.complaint." + complaint.name());
    }

    /** @param errors by attribute; what belongs to none has an empty name */
    private Response refused(String errClass, String sentence, Map<String, String> errors) {
        String all = new TreeMap<>(errors)
                .entrySet().stream()
                        .map(error -> error.getKey().isEmpty()
                                ? error.getValue()
                                : label(error.getKey()) + " : " + error.getValue())
                        .collect(Collectors.joining(" ; "));
        JsonObjectBuilder byName = Json.createObjectBuilder();
        errors.forEach(byName::add);
        Refusal refusal = new Refusal(200, errClass, sentence + (all.isEmpty() ? "" : " (" + all + ")"));
        return Response.ok(
                        Json.createObjectBuilder(refusal.envelope())
                                .add("errors", byName)
                                .build(),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private String label(String attribute) {
        return tenant.get().profile().stream()
                .filter(field ->
                        field.name().equals(attribute) && !field.label().isEmpty())
                .map(ProfileField::label)
                .findFirst()
                .orElse(attribute);
    }
}
