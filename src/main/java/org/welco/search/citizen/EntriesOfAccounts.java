package org.welco.search.citizen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.welco.citizen.CitizenAccount;
import org.welco.search.citizen.CitizenIndex.Entry;
import org.welco.search.find.IndexKeys;
import org.welco.search.query.Names;
import org.welco.search.query.Phones;

/** What the index keeps of an account. */
public final class EntriesOfAccounts {

    private EntriesOfAccounts() {}

    public static Entry of(CitizenAccount account, Phones phones) {
        List<String> numbers = account.phones().stream()
                .map(written -> phones.e164(written).orElse(""))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        List<String> dialled = numbers.stream().map(phones::dialled).toList();
        IndexedCitizen citizen = new IndexedCitizen(
                account.uuid(),
                account.unit(),
                account.firstName(),
                account.lastName(),
                String.join(" ", account.otherNames()),
                account.mail().toLowerCase(Locale.ROOT),
                numbers,
                dialled,
                account.birthDate(),
                account.town());
        return new Entry(citizen, account.modified(), words(account), keys(citizen));
    }

    private static Set<String> words(CitizenAccount account) {
        return Stream.concat(Stream.of(account.firstName(), account.lastName()), account.otherNames().stream())
                .filter(Objects::nonNull)
                .flatMap(name -> Names.indexed(name).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> keys(IndexedCitizen citizen) {
        List<Integer> keys = new ArrayList<>();
        citizen.phones().forEach(number -> keys.add(IndexKeys.phone(number)));
        citizen.dialled().forEach(digits -> keys.addAll(IndexKeys.rows(digits)));
        citizen.birthDate().ifPresent(day -> {
            keys.add(IndexKeys.day(day));
            keys.add(IndexKeys.year(day.getYear()));
        });
        return new HashSet<>(keys);
    }
}
