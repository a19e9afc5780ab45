package org.welco.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.welco.bench.MadeRequests.Applicant;
import org.welco.citizen.CitizenAccount;
import org.welco.request.ExportedRequest;
import org.welco.request.Form;
import org.welco.search.testing.Bearers;
import org.welco.search.testing.FrenchTown;

/** Makes a population and its requests piece by piece, and keeps some tens of thousands of each to be asked for. One thread makes. */
final class SearchPopulation {

    /** Requests in a row that are of one form; any number of rows made at once divides it. */
    static final int OF_ONE_FORM = 1000;

    private static final int KEPT = 50_000;
    private static final int SHOWN = 10;

    private final FrenchTown town;
    private final MadeRequests made;
    private final String[] names;
    private final int requests;
    private final Bearers bearers = new Bearers(SHOWN);
    private final List<CitizenAccount> citizens = new ArrayList<>();
    private final List<Applicant> applicants = new ArrayList<>();

    SearchPopulation(long seed, int citizens, int requests) {
        this.names = new String[citizens];
        this.requests = requests;
        town = new FrenchTown(seed, citizens);
        made = new MadeRequests(town, seed + 1, names);
    }

    /** So many citizens from that number on, all of them before any request. */
    List<CitizenAccount> citizens(int from, int size) {
        List<CitizenAccount> page = new ArrayList<>();
        for (int number = from; number < Math.min(names.length, from + size); number++) {
            CitizenAccount one = town.citizen(number);
            names[number] = one.firstName() + " " + one.lastName();
            bearers.count(one);
            if (number % (1 + names.length / KEPT) == 0) {
                citizens.add(one);
            }
            page.add(one);
        }
        return page;
    }

    /** The form of the requests from that number on. */
    static Form form(int from) {
        return MadeRequests.form(from / OF_ONE_FORM);
    }

    /** So many requests from that number on, all of one form. */
    List<ExportedRequest> requests(int from, int size) {
        Form form = form(from);
        List<ExportedRequest> page = new ArrayList<>();
        for (int number = from; number < Math.min(requests, from + size); number++) {
            if (made.isWithoutAccount()) {
                Applicant applicant = made.applicant(form, number);
                page.add(made.of(form, number, applicant));
                if (number % (1 + requests / KEPT) == 0) {
                    applicants.add(applicant);
                }
            } else {
                page.add(made.ofAccount(form, number));
            }
        }
        return page;
    }

    CitizenAccount citizen(Random random) {
        return citizens.get(random.nextInt(citizens.size()));
    }

    Applicant applicant(Random random) {
        return applicants.get(random.nextInt(applicants.size()));
    }

    Bearers bearers() {
        return bearers;
    }
}
