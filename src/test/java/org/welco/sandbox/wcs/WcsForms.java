package org.welco.sandbox.wcs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The forms of one w.c.s., as its administrator changes them. Thread-safe. */
public final class WcsForms {

    private static final Set<String> MAIL = Set.of("courrier");
    private static final Set<String> BOTH = Set.of("courrier", "accueil");
    private static final String PLACE = "Cadre de vie";

    private static final WcsForm.Field SUBJECT = new WcsForm.Field("objet", "Objet", true, false);
    private static final WcsForm.Field DETAILS = new WcsForm.Field("description", "Description", false, false);
    private static final WcsForm.Field NAME = new WcsForm.Field("nom", "Nom", false, true);
    private static final List<WcsForm.Field> WITH_NAME = List.of(SUBJECT, DETAILS, NAME);
    /** Those of the recipe that updates the account, and its box. */
    private static final List<WcsForm.Field> WITH_ACCOUNT = List.of(
            SUBJECT,
            DETAILS,
            NAME,
            new WcsForm.Field("mobile", "Mobile", false, false),
            new WcsForm.Field("courriel", "Courriel", false, false),
            new WcsForm.Field("commune", "Commune", false, false),
            new WcsForm.Field(
                    AccountBox.FIELD,
                    "Mettre à jour le compte de l’usager avec ces informations : il a donné son accord, et il en sera"
                            + " prévenu",
                    false,
                    false,
                    true));

    private static final List<WcsForm.Field> BARE = List.of(SUBJECT, DETAILS);

    private final Map<String, WcsForm> bySlug = new ConcurrentHashMap<>();

    WcsForms() {
        add(1, "signalement-voirie", "Signalement voirie", PLACE, "<p>Nid de poule, éclairage…</p>", BOTH, WITH_NAME);
        add(
                2,
                "place-pmr",
                "Place de stationnement PMR",
                "Mobilité",
                "<p>Création d’une place réservée</p>",
                BOTH,
                BARE);
        add(
                3,
                "acte-etat-civil",
                "Acte d’état civil",
                "État civil",
                "<p>Naissance, mariage, décès</p>",
                BOTH,
                WITH_ACCOUNT);
        add(4, "reclamation-cantine", "Réclamation cantine", "Enfance", "", MAIL, BARE);
        add(5, "aide-sociale", "Aide sociale", "Solidarité", "<p>Aide d’urgence</p>", MAIL, WITH_NAME);
        add(6, "rendez-vous", "Prise de rendez-vous", "", "", Set.of("accueil"), BARE);
        add(7, "inscription-scolaire", "Inscription scolaire", "Enfance", "", Set.of(), WITH_NAME);
        add(8, "carte-resident", "Carte de stationnement résident", "Mobilité", "", BOTH, BARE);
        add(9, "fete-des-voisins", "Fête des voisins", PLACE, "", BOTH, BARE);
        change("aide-sociale", form -> with(form, form.disabled(), true, false));
        change("carte-resident", form -> with(form, false, false, true));
        disable("fete-des-voisins");
    }

    private void add(
            int number,
            String slug,
            String title,
            String category,
            String description,
            Set<String> submission,
            List<WcsForm.Field> fields) {
        List<String> keywords = slug.startsWith("signalement") ? List.of("voirie", "rue") : List.of();
        String receiver =
                slug.equals("acte-etat-civil") ? "accueil" : slug.equals("aide-sociale") ? "social" : "voirie";
        bySlug.put(
                slug,
                new WcsForm(
                        number,
                        slug,
                        title,
                        category,
                        description,
                        keywords,
                        submission,
                        receiver,
                        false,
                        false,
                        false,
                        fields));
    }

    private void change(String slug, java.util.function.UnaryOperator<WcsForm> change) {
        bySlug.computeIfPresent(slug, (same, form) -> change.apply(form));
    }

    private static WcsForm with(WcsForm form, boolean disabled, boolean skipped, boolean onlyOne) {
        return new WcsForm(
                form.number(),
                form.slug(),
                form.title(),
                form.category(),
                form.description(),
                form.keywords(),
                form.submission(),
                form.receiver(),
                disabled,
                skipped,
                onlyOne,
                form.fields());
    }

    /** Closed: no longer offered, and refused. */
    public void disable(String slug) {
        change(slug, form -> with(form, true, form.skipped(), form.onlyOne()));
    }

    public void enable(String slug) {
        change(slug, form -> with(form, false, form.skipped(), form.onlyOne()));
    }

    public void remove(String slug) {
        bySlug.remove(slug);
    }

    Optional<WcsForm> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** By name, as w.c.s. sorts them. */
    List<WcsForm> all() {
        return bySlug.values().stream()
                .sorted(Comparator.comparing(WcsForm::title))
                .toList();
    }
}
