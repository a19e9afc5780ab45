package org.welco.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.welco.search.find.Sight.Attribute;
import org.welco.sheet.ShownProfile;
import org.welco.tenant.hobo.ProfileField;

/**
 * What is asked for an account: the attributes that the tenant has configured, in its order, and no other.
 *
 * @param units in which this agent may make one; one of them is asked for when there are several
 */
public record AccountForm(List<AccountField> fields, List<Unit> units) {

    /** An organisational unit. @param name for people */
    public record Unit(String slug, String name) {}

    /** What the directory's own interface would take as well, and nobody may set from a form. */
    private static final Set<String> NEVER = Set.of(
            "id",
            "uuid",
            "ou",
            "username",
            "password",
            "hashed_password",
            "force_password_reset",
            "is_superuser",
            "is_staff",
            "is_active",
            "roles",
            "modified",
            "date_joined",
            "last_login",
            "full_name",
            "phone_verified_on",
            "deactivation",
            "deactivation_reason",
            "last_account_deletion_alert",
            "send_registration_email",
            "send_registration_email_next_url");

    public AccountForm {
        fields = List.copyOf(fields);
        units = List.copyOf(units);
    }

    /** @param hidden what stays hidden from the agent: it is not asked for either, unless no account is made without it */
    public static AccountForm of(List<ProfileField> profile, Set<Attribute> hidden, NewAccounts.Terms terms) {
        return new AccountForm(
                profile.stream()
                        .filter(field -> !field.disabled() && isTyped(field.name()))
                        .filter(field -> field.required()
                                || hidden.stream().noneMatch(attribute -> ShownProfile.tells(field, attribute)))
                        .map(field ->
                                AccountField.of(field, terms.choicesOf(field.name()), terms.longestOf(field.name())))
                        .toList(),
                terms.units());
    }

    /** Whether an attribute may be set from a form at all. */
    public static boolean isTyped(String name) {
        return !NEVER.contains(name)
                && !name.endsWith("_verified")
                && !name.startsWith("email_verified")
                && name.matches("[A-Za-z][A-Za-z0-9_]*");
    }

    /** @return empty when it is not asked for */
    public Optional<AccountField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Whether something is asked for that no two accounts have in common: without it people are not told apart. */
    public boolean tellsApart() {
        return fields.stream().anyMatch(AccountField::isIdentifier);
    }

    /** The first of that kind, empty when none is asked for. */
    public Optional<AccountField> first(AccountField.Kind kind) {
        return fields.stream().filter(field -> field.kind() == kind).findFirst();
    }

    /** The unit of that slug; the only one when none is said. Empty when it is not this agent's. */
    public Optional<Unit> unit(String slug) {
        return slug.isEmpty() && units.size() == 1
                ? Optional.of(units.get(0))
                : units.stream().filter(unit -> unit.slug().equals(slug)).findFirst();
    }
}
