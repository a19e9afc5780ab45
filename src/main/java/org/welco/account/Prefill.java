package org.welco.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.welco.account.AccountField.Kind;
import org.welco.search.query.Phones;

/**
 * What was typed into the search, put into the fields that it seems to be meant for; the agent sees it and corrects it. A surname is
 * taken to stand first, as agents write it.
 */
public final class Prefill {

    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}(?!\\d)");
    private static final Pattern PHONE = Pattern.compile("(?:\\+|00)?\\d[\\d .()/-]{6,}\\d");
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{M}'’.-]*");
    private static final Pattern BEGINNING = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{Ll}");

    private final AccountForm form;
    private final Phones phones;
    private final Map<String, String> values = new HashMap<>();

    private Prefill(AccountForm form, Phones phones) {
        this.form = form;
        this.phones = phones;
    }

    /** @param typed may be empty @return by attribute */
    public static Map<String, String> of(String typed, AccountForm form, Phones phones) {
        return new Prefill(form, phones).fill(typed);
    }

    private Map<String, String> fill(String typed) {
        String rest = take(MAIL, typed, mail -> form.first(Kind.MAIL));
        rest = take(DAY, rest, day -> form.first(Kind.BIRTH_DAY));
        rest = take(PHONE, rest, this::fieldOfPhone);
        List<String> words = new ArrayList<>();
        Matcher word = NAME.matcher(rest);
        while (word.find()) {
            words.add(written(word.group()));
        }
        if (!words.isEmpty()) {
            put("last_name", words.get(0));
            put("first_name", String.join(" ", words.subList(1, words.size())));
        }
        return Map.copyOf(values);
    }

    private interface Meant {

        Optional<AccountField> field(String text);
    }

    private String take(Pattern shape, String text, Meant meant) {
        Matcher found = shape.matcher(text);
        if (!found.find()) {
            return text;
        }
        meant.field(found.group())
                .ifPresent(field -> values.put(field.name(), found.group().strip()));
        return text.substring(0, found.start()) + " " + text.substring(found.end());
    }

    private Optional<AccountField> fieldOfPhone(String text) {
        return phones.e164(text)
                .flatMap(number -> phones.mobile(number).isPresent()
                                && form.first(Kind.MOBILE).isPresent()
                        ? form.first(Kind.MOBILE)
                        : form.first(Kind.PHONE));
    }

    private void put(String name, String value) {
        if (!value.isEmpty() && form.field(name).isPresent()) {
            values.put(name, value);
        }
    }

    /** What is typed in small letters only, as into a search, begins with capitals on a card. */
    private static String written(String word) {
        return word.equals(word.toLowerCase(java.util.Locale.ROOT))
                ? BEGINNING.matcher(word).replaceAll(first -> first.group().toUpperCase(java.util.Locale.ROOT))
                : word;
    }
}
