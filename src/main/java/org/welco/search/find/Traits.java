package org.welco.search.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.welco.search.find.Reason.Trait;
import org.welco.search.find.Sight.Attribute;
import org.welco.search.name.Match.Likeness;
import org.welco.search.query.Criterion;

/** What a reading asks besides names, as keys of the index and as proofs on the row. */
public final class Traits {

    private final List<Set<Integer>> groups = new ArrayList<>();
    private final List<Predicate<Indexed>> proofs = new ArrayList<>();
    private final List<Trait> traits = new ArrayList<>();
    private String mailStart = "";
    private boolean possible = true;

    private Traits() {}

    /** What whoever looks may not see is not looked for: such a reading finds nobody. */
    public static Traits ofPerson(List<Criterion> criteria, Sight sight) {
        Traits traits = new Traits();
        criteria.forEach(criterion -> traits.add(criterion, sight));
        return traits;
    }

    /** Requests have numbers as well. */
    public static Traits ofRequest(List<Criterion> criteria, Sight sight) {
        Traits traits = new Traits();
        for (Criterion criterion : criteria) {
            if (criterion instanceof Criterion.RequestNumber asked) {
                traits.groups.add(Set.of(IndexKeys.number(asked.number())));
                traits.prove(Trait.NUMBER, row -> row.numbers().contains(asked.number()));
            } else {
                traits.add(criterion, sight);
            }
        }
        return traits;
    }

    private void add(Criterion criterion, Sight sight) {
        if (criterion instanceof Criterion.Phone phone) {
            need(sight.shows(Attribute.PHONE));
            groups.add(Set.of(IndexKeys.phone(phone.e164())));
            prove(Trait.PHONE, row -> row.phones().contains(phone.e164()));
        } else if (criterion instanceof Criterion.PhonePart part) {
            need(sight.shows(Attribute.PHONE));
            add(part);
        } else if (criterion instanceof Criterion.Mail mail) {
            need(sight.shows(Attribute.MAIL) && mailStart.isEmpty());
            mailStart = mail.start();
            boolean whole = mail.start().matches("[^@]+@[^@]+\\.[a-z]{2,}");
            prove(whole ? Trait.MAIL : Trait.MAIL_START, row -> row.mail().startsWith(mail.start()));
        } else if (criterion instanceof Criterion.BirthDay born) {
            need(sight.shows(Attribute.BIRTH_DATE));
            groups.add(born.days().stream().map(IndexKeys::day).collect(Collectors.toSet()));
            prove(
                    Trait.BIRTH_DAY,
                    row -> row.birthDate().filter(born.days()::contains).isPresent());
        } else if (criterion instanceof Criterion.BirthYear born) {
            need(sight.shows(Attribute.BIRTH_DATE));
            groups.add(born.years().stream().map(IndexKeys::year).collect(Collectors.toSet()));
            traits.add(Trait.BIRTH_YEAR);
        } else {
            // numbers and codes are those of requests
            possible = false;
        }
    }

    /** Of several forms the keys that a fitting number holds in any case: those of the first, when there is one only. */
    private void add(Criterion.PhonePart part) {
        if (part.forms().size() == 1) {
            IndexKeys.rows(part.forms().get(0)).forEach(row -> groups.add(Set.of(row)));
        } else {
            Set<Integer> firstRows = new HashSet<>();
            part.forms().forEach(form -> firstRows.add(IndexKeys.rows(form).get(0)));
            groups.add(firstRows);
        }
        prove(
                Trait.PHONE_PART,
                row -> row.dialled().stream()
                        .anyMatch(digits -> part.forms().stream().anyMatch(digits::contains)));
    }

    private void need(boolean allowed) {
        possible &= allowed;
    }

    private void prove(Trait trait, Predicate<Indexed> proof) {
        traits.add(trait);
        proofs.add(proof);
    }

    /** Whether citizens can be found by it at all. */
    boolean arePossible() {
        return possible;
    }

    boolean isEmpty() {
        return traits.isEmpty();
    }

    List<Set<Integer>> groups() {
        return groups;
    }

    Optional<String> mailStart() {
        return mailStart.isEmpty() ? Optional.empty() : Optional.of(mailStart);
    }

    /** A key may stand for more than one thing: the row itself decides. */
    boolean fit(Indexed citizen) {
        return proofs.stream().allMatch(proof -> proof.test(citizen));
    }

    Reason reason() {
        return new Reason(Likeness.EXACT, false, traits);
    }

    Reason reason(Likeness name) {
        return new Reason(name, true, traits);
    }
}
