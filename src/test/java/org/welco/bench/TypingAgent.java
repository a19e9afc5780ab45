package org.welco.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.welco.bench.MadeRequests.Applicant;
import org.welco.bench.Typed.Kind;
import org.welco.citizen.CitizenAccount;
import org.welco.search.testing.Misspeller;

/** Types what agents type, wrongly where they do. The same seed types the same. One thread. */
final class TypingAgent {

    private final SearchPopulation population;
    private final Random random;
    private final Misspeller misspeller;

    TypingAgent(SearchPopulation population, long seed) {
        this.population = population;
        random = new Random(seed);
        misspeller = new Misspeller(seed + 1);
    }

    /** A mix; two of three look for citizens, the others for whoever sent a request without account. */
    List<Typed> mixed(int count) {
        List<Typed> all = new ArrayList<>();
        while (all.size() < count) {
            all.add(random.nextInt(3) < 2 ? mixed(population.citizen(random)) : mixed(population.applicant(random)));
        }
        return all;
    }

    private Typed mixed(Applicant applicant) {
        return random.nextInt(6) == 0
                ? new Typed(applicant.number(), Kind.NUMBER, applicant.person())
                : mixed(applicant.person());
    }

    private Typed mixed(CitizenAccount one) {
        String last = one.lastName();
        String first = one.firstName();
        return switch (random.nextInt(12)) {
            case 0 -> new Typed(last + " " + first, Kind.NAME, one);
            case 1 -> new Typed(first + " " + last, Kind.NAME, one);
            case 2 -> new Typed(last, Kind.NAME, one);
            case 3 -> new Typed(last.substring(0, Math.min(4, last.length())), Kind.NAME_BEGUN, one);
            case 4 -> new Typed(misspeller.typed(last, 1) + " " + first, Kind.NAME, one);
            case 5 -> new Typed(misspeller.typed(last, 2) + " " + first, Kind.NAME, one);
            case 6 -> new Typed(misspeller.heard(last) + " " + first, Kind.NAME, one);
            case 7 -> new Typed(last + " " + year(one), Kind.NAME_AND_YEAR, one);
            case 8 -> phone(one);
            case 9 -> new Typed(phone(one).text().substring(0, 6), Kind.PHONE, one);
            case 10 -> day(one);
            default -> new Typed(one.mail().substring(0, Math.min(12, one.mail().indexOf('@'))), Kind.MAIL, one);
        };
    }

    private static int year(CitizenAccount one) {
        return one.birthDate().orElseThrow().getYear();
    }

    private static Typed phone(CitizenAccount one) {
        String phone = one.phones().isEmpty() ? "+33612345678" : one.phones().get(0);
        return new Typed("0" + phone.substring(3), Kind.PHONE, one);
    }

    private static Typed day(CitizenAccount one) {
        return new Typed(one.birthDate().orElseThrow().toString(), Kind.BIRTH_DAY, one);
    }

    List<Typed> phones(int count) {
        return all(count, one -> phone(one));
    }

    List<Typed> days(int count) {
        return all(count, TypingAgent::day);
    }

    List<Typed> numbers(int count) {
        List<Typed> all = new ArrayList<>();
        while (all.size() < count) {
            Applicant one = population.applicant(random);
            all.add(new Typed(one.number(), Kind.NUMBER, one.person()));
        }
        return all;
    }

    private List<Typed> all(int count, Function<CitizenAccount, Typed> how) {
        List<Typed> all = new ArrayList<>();
        while (all.size() < count) {
            all.add(how.apply(population.citizen(random)));
        }
        return all;
    }

    /** Both names, the surname with so many errors. */
    List<Typed> misspelt(int count, int errors) {
        return wrong(
                count,
                population.bearers()::areFewOfFullName,
                one -> beside(one, misspeller.typed(one.lastName(), errors)));
    }

    List<Typed> heard(int count) {
        return wrong(
                count, population.bearers()::areFewOfFullName, one -> beside(one, misspeller.heard(one.lastName())));
    }

    List<Typed> surnameMisspelt(int count) {
        return wrong(count, population.bearers()::areFewOfSurname, one -> misspeller.typed(one.lastName(), 1));
    }

    private List<Typed> wrong(int count, Predicate<CitizenAccount> eligible, Function<CitizenAccount, String> how) {
        List<Typed> all = new ArrayList<>();
        while (all.size() < count) {
            CitizenAccount one = population.citizen(random);
            if (eligible.test(one)) {
                all.add(new Typed(how.apply(one), Kind.NAME, one));
            }
        }
        return all;
    }

    /** In either order. */
    String beside(CitizenAccount one, String surname) {
        return random.nextBoolean() ? surname + " " + one.firstName() : one.firstName() + " " + surname;
    }
}
