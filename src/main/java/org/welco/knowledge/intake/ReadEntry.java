package org.welco.knowledge.intake;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.welco.knowledge.Article;
import org.welco.knowledge.ArticleState;
import org.welco.knowledge.Review;
import org.welco.knowledge.Validity;
import org.welco.platform.time.IsoDay;

/** Makes an article of what a file says of it, and refuses what it cannot be. */
final class ReadEntry {

    private static final Pattern REFERENCE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+){0,30}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9_-]{1,250}");
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\x00\\p{Cs}]");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WORD = 80;
    private static final int MOST_WORDS = 30;
    private static final int MOST_FORMS = 20;

    /** Characters of HTML, which is some hundred pages. */
    private static final int LONGEST_BODY = 300_000;

    private ReadEntry() {}

    /** @throws UnfitArticleException which key is wrong, and why */
    static Article article(JsonObject said) {
        String reference = reference(said)
                .orElseThrow(() -> new UnfitArticleException(
                        "« reference » : des mots en minuscules sans accent, séparés par des tirets, sont attendus"));
        String body = text(said, "html", LONGEST_BODY);
        String clean = ArticleHtml.clean(body);
        if (ArticleHtml.text(clean).isEmpty()) {
            throw new UnfitArticleException("« html » : la fiche ne dit rien");
        }
        String title = line(said, "title", LONGEST_TITLE);
        if (title.isEmpty()) {
            throw new UnfitArticleException("« title » : un titre est attendu");
        }
        return new Article(
                reference,
                title,
                clean,
                line(said, "category", Article.LONGEST_CATEGORY),
                keywords(said),
                forms(said),
                validity(said),
                new Review(day(said, "reviewed_on"), line(said, "reviewed_by", LONGEST_WORD)),
                state(said));
    }

    /** What may be meant as a draft is never published by mistake: anything but yes and no is refused. */
    private static ArticleState state(JsonObject said) {
        return switch (said.getOrDefault("draft", JsonValue.NULL).getValueType()) {
            case TRUE -> ArticleState.DRAFT;
            case FALSE, NULL -> ArticleState.PUBLISHED;
            default -> throw new UnfitArticleException("« draft » : true ou false est attendu");
        };
    }

    /** What the file calls it; empty for whatever is no reference. */
    static Optional<String> reference(JsonObject said) {
        return said.get("reference") instanceof JsonString text
                        && REFERENCE.matcher(text.getString()).matches()
                ? Optional.of(text.getString())
                : Optional.empty();
    }

    private static String text(JsonObject said, String key, int longest) {
        JsonValue value = said.get(key);
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonString text && text.getString().length() <= longest) {
            return Normalizer.normalize(storable(text.getString()), Normalizer.Form.NFC);
        }
        throw new UnfitArticleException("« " + key + " » : un texte de " + longest + " caractères au plus est attendu");
    }

    /** Without what no text of PostgreSQL may hold: NUL, and halves of characters. */
    private static String storable(String text) {
        return NO_CHARACTER.matcher(text).replaceAll("");
    }

    private static String line(JsonObject said, String key, int longest) {
        return text(said, key, longest).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static List<String> keywords(JsonObject said) {
        return list(said, "keywords", MOST_WORDS).stream()
                .map(word -> storable(word).replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> forms(JsonObject said) {
        List<String> slugs = list(said, "forms", MOST_FORMS);
        if (!slugs.stream().allMatch(slug -> SLUG.matcher(slug).matches())) {
            throw new UnfitArticleException("« forms » : des identifiants de démarches sont attendus");
        }
        return slugs.stream().distinct().toList();
    }

    private static List<String> list(JsonObject said, String key, int most) {
        JsonValue value = said.get(key);
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        boolean fine = value instanceof JsonArray list
                && list.size() <= most
                && list.stream()
                        .allMatch(one -> one instanceof JsonString text
                                && text.getString().length() <= LONGEST_WORD * 3);
        if (!fine) {
            throw new UnfitArticleException("« " + key + " » : une liste de " + most + " textes au plus est attendue");
        }
        return ((JsonArray) value)
                .stream().map(one -> ((JsonString) one).getString()).toList();
    }

    private static Validity validity(JsonObject said) {
        try {
            return new Validity(day(said, "valid_from"), day(said, "valid_until"));
        } catch (IllegalArgumentException wrongOrder) {
            throw new UnfitArticleException("« valid_until » : avant « valid_from »", wrongOrder);
        }
    }

    private static Optional<LocalDate> day(JsonObject said, String key) {
        JsonValue value = said.get(key);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        Optional<LocalDate> day = value instanceof JsonString text ? IsoDay.of(text.getString()) : Optional.empty();
        if (day.isEmpty()) {
            throw new UnfitArticleException("« " + key + " » : un jour AAAA-MM-JJ est attendu");
        }
        return day;
    }
}
