package org.welco.account;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.welco.account.AccountField.Kind;
import org.welco.account.NewAccounts.Person;
import org.welco.account.ReadDraft.Draft;

/**
 * An account that may be that of the very person.
 *
 * @param grounds for which it is thought so; not empty
 */
public record Twin(Person person, Set<Ground> grounds) {

    /** Why, the strongest first. */
    public enum Ground {
        /** It has the very mail: no other account may. */
        MAIL,
        /** It has the very mobile: no other account may. */
        MOBILE,
        /** Same birth date, and a name that is near. */
        BIRTH_AND_NAME,
        /** Some number in common. */
        PHONE,
        /** First name and surname near, and nothing that speaks against it. */
        NAME
    }

    private static final String FIRST = "first_name";
    private static final String LAST = "last_name";

    public Twin {
        grounds = Set.copyOf(grounds);
    }

    /** Whether the account cannot be made because of this one, whoever it is. */
    public boolean isTaken() {
        return grounds.contains(Ground.MAIL) || grounds.contains(Ground.MOBILE);
    }

    /** The one that says most. */
    public Ground strongest() {
        return grounds.stream().min(Ground::compareTo).orElseThrow();
    }

    /** @return empty when nothing tells that it might be the same person */
    static Optional<Twin> of(Person person, Draft draft, AccountForm form) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        form.first(Kind.MAIL)
                .filter(field -> !draft.value(field.name()).isEmpty())
                .filter(field -> draft.value(field.name()).equalsIgnoreCase(person.value(field.name())))
                .ifPresent(field -> grounds.add(Ground.MAIL));
        for (AccountField field : form.fields()) {
            String number = draft.value(field.name());
            boolean phone = field.kind() == Kind.MOBILE || field.kind() == Kind.PHONE;
            if (phone && !number.isEmpty() && person.phones().contains(number)) {
                boolean identifier = field.kind() == Kind.MOBILE && number.equals(person.value(field.name()));
                grounds.add(identifier ? Ground.MOBILE : Ground.PHONE);
            }
        }
        byName(person, draft, form).ifPresent(grounds::add);
        return grounds.isEmpty() ? Optional.empty() : Optional.of(new Twin(person, grounds));
    }

    private static Optional<Ground> byName(Person person, Draft draft, AccountForm form) {
        boolean first = Nearness.near(draft.value(FIRST), person.value(FIRST));
        boolean last = Nearness.near(draft.value(LAST), person.value(LAST));
        boolean exchanged = Nearness.near(draft.value(FIRST), person.value(LAST))
                && Nearness.near(draft.value(LAST), person.value(FIRST));
        String birth = form.first(Kind.BIRTH_DAY).map(AccountField::name).orElse("");
        String day = draft.value(birth);
        String known = person.value(birth);
        boolean both = !day.isEmpty() && !known.isEmpty();
        if (both && day.equals(known) && (first || last || exchanged)) {
            return Optional.of(Ground.BIRTH_AND_NAME);
        }
        boolean same = Nearness.same(draft.value(FIRST), person.value(FIRST))
                && Nearness.same(draft.value(LAST), person.value(LAST));
        boolean alike = (first && last || exchanged) && !both;
        return same || alike ? Optional.of(Ground.NAME) : Optional.empty();
    }
}
