package org.welco.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.welco.account.AccountField.Kind;
import org.welco.account.NewAccounts.Person;
import org.welco.account.ReadDraft.Draft;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.platform.folding.Folding;
import org.welco.platform.time.IsoDay;
import org.welco.search.citizen.IndexedCitizen;
import org.welco.search.find.Sight;
import org.welco.search.people.FindPeople;
import org.welco.search.query.Criterion;
import org.welco.search.query.Reading;
import org.welco.search.query.Understanding;

/**
 * Who may already have an account. Mail and phones are asked of the directory, which knows best; names of both, since the index hears
 * what the directory does not. Goes over the network: never inside a transaction.
 */
@ApplicationScoped
public class FindTwins {

    /** More than any agent compares. Those whose mail or mobile it is come first. */
    static final int MOST = 6;

    /** Rows of the index that are compared. */
    private static final int CANDIDATES = 30;

    private static final Comparator<Twin> STRONGEST = Comparator.comparing(Twin::strongest);

    private NewAccounts directory;
    private FindPeople index;

    FindTwins() {}

    @Inject
    public FindTwins(NewAccounts directory, FindPeople index) {
        this.directory = directory;
        this.index = index;
    }

    /**
     * Who was found.
     *
     * @param twins the likeliest first, none of whom is distinct
     * @param more how many are left out, some of whom may be gone
     * @param distinct uuids of those who are not shown because the agent said so
     */
    record Found(List<Twin> twins, int more, Set<String> distinct) {

        static final Found NOBODY = new Found(List.of(), 0, Set.of());
    }

    /**
     * Whom only the index holds may be closed, deleted or changed by now: everybody who is shown is so as the directory has him.
     *
     * @param unit in which the account is to be
     * @param distinctOf of uuids, those of which the agent said that they are not the person
     * @throws CitizenDirectoryException when the directory gave no usable answer
     */
    Found of(Draft draft, AccountForm form, String unit, Function<List<String>, Set<String>> distinctOf) {
        Map<String, Person> persons = new LinkedHashMap<>();
        fromDirectory(draft, form, unit).forEach(person -> persons.putIfAbsent(person.uuid(), person));
        Set<String> known = Set.copyOf(persons.keySet());
        fromIndex(draft, form, unit, persons).forEach(person -> persons.putIfAbsent(person.uuid(), person));
        List<Twin> all = persons.values().stream()
                .flatMap(person -> twin(person, draft, form))
                .sorted(STRONGEST)
                .toList();
        Set<String> distinct =
                distinctOf.apply(all.stream().map(twin -> twin.person().uuid()).toList());
        List<Twin> shown = new ArrayList<>();
        int seen = 0;
        for (Twin twin : all) {
            String uuid = twin.person().uuid();
            boolean certain = known.contains(uuid);
            if (distinct.contains(uuid) && !(certain && twin.isTaken())) {
                seen++;
            } else if (shown.size() < MOST) {
                seen++;
                (certain
                                ? Stream.of(twin)
                                : directory.person(unit, uuid).stream().flatMap(one -> twin(one, draft, form)))
                        .forEach(shown::add);
            }
        }
        shown.sort(STRONGEST);
        return new Found(shown, all.size() - seen, distinct);
    }

    private static Stream<Twin> twin(Person person, Draft draft, AccountForm form) {
        return Twin.of(person, draft, form).stream()
                .filter(twin -> twin.person().shown() || twin.isTaken());
    }

    private List<Person> fromDirectory(Draft draft, AccountForm form, String unit) {
        List<Person> found = new ArrayList<>();
        for (AccountField field : form.fields()) {
            String value = draft.value(field.name());
            if (!value.isEmpty() && field.kind() == Kind.MAIL) {
                found.addAll(directory.withMail(unit, value));
            } else if (!value.isEmpty() && (field.kind() == Kind.MOBILE || field.kind() == Kind.PHONE)) {
                found.addAll(directory.withPhone(unit, value));
            }
        }
        if (isNamed(draft)) {
            found.addAll(directory.named(unit, draft.value("first_name") + " " + draft.value("last_name")));
        }
        return found;
    }

    private static boolean isNamed(Draft draft) {
        return !draft.value("first_name").isEmpty() && !draft.value("last_name").isEmpty();
    }

    /** Where the index does not hold everybody yet, those who were born that day are asked of the directory instead. */
    private List<Person> fromIndex(Draft draft, AccountForm form, String unit, Map<String, Person> known) {
        Optional<LocalDate> born = form.first(Kind.BIRTH_DAY).flatMap(field -> IsoDay.of(draft.value(field.name())));
        if (!isNamed(draft)) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(words(draft.value("last_name") + " " + draft.value("first_name")), List.of()));
        born.ifPresent(day -> Stream.of("last_name", "first_name")
                .forEach(name -> readings.add(
                        new Reading(words(draft.value(name)), List.of(new Criterion.BirthDay(List.of(day)))))));
        List<Person> found = new ArrayList<>();
        for (Reading reading : readings) {
            var hits = index.find(List.of(reading), new Sight(Set.of(unit), Set.of()), CANDIDATES);
            if (hits.isEmpty()) {
                return born.map(day -> directory.born(unit, day)).orElse(List.of());
            }
            hits.get().stream()
                    .filter(hit -> !known.containsKey(hit.row().uuid()))
                    .forEach(hit -> found.add(person(hit.row(), form)));
        }
        return found;
    }

    private static List<String> words(String name) {
        return Folding.words(name).stream()
                .distinct()
                .limit(Understanding.MOST_NAMES)
                .toList();
    }

    private static Person person(IndexedCitizen row, AccountForm form) {
        Map<String, String> values = new HashMap<>();
        values.put("first_name", row.firstName());
        values.put("last_name", row.lastName());
        values.put("city", row.town());
        form.first(Kind.MAIL).ifPresent(field -> values.put(field.name(), row.mail()));
        form.first(Kind.BIRTH_DAY)
                .ifPresent(field -> row.birthDate().ifPresent(day -> values.put(field.name(), day.toString())));
        values.values().removeIf(String::isEmpty);
        return new Person(row.uuid(), values, row.phones(), true);
    }
}
