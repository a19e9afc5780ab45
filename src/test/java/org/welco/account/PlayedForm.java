package org.welco.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.welco.account.AccountField.Choice;
import org.welco.account.AccountForm.Unit;
import org.welco.account.NewAccounts.Terms;
import org.welco.search.find.Sight.Attribute;
import org.welco.tenant.hobo.ProfileField;

/** What a town asks for an account. */
public final class PlayedForm {

    public static final List<ProfileField> PROFILE = List.of(
            field("title", "title"),
            field("string", "first_name"),
            field("string", "last_name"),
            field("email", "email"),
            field("string", "zipcode"),
            field("string", "city"),
            field("fr_phone_number", "phone"),
            field("fr_phone_number", "mobile"),
            field("birthdate", "birthdate"),
            field("string", "username"),
            field("boolean", "majeur"));

    private PlayedForm() {}

    private static ProfileField field(String kind, String name) {
        return new ProfileField(kind, name, "", "", false, true, true, false, false);
    }

    static AccountForm of(Set<Attribute> hidden, String... units) {
        return AccountForm.of(
                PROFILE,
                hidden,
                new Terms(
                        java.util.Arrays.stream(units)
                                .map(slug -> new Unit(slug, slug))
                                .toList(),
                        Map.of("title", List.of(new Choice("Madame", "Madame"), new Choice("Monsieur", "Monsieur"))),
                        Map.of("city", 20)));
    }

    static AccountForm whole() {
        return of(Set.of(), "usagers");
    }
}
