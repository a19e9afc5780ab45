package org.welco.search.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.welco.citizen.CitizenAccount;
import org.welco.platform.folding.Folding;

/**
 * Makes citizens with names as they are frequent in France: a fifth bear one of the best-known surnames, the others one of many
 * rarer ones, made of the pieces of which French surnames are made. The same seed makes the same town.
 */
public final class FrenchTown {

    private static final String[] STARTS = {
        "Ab", "Al", "Am", "Ar", "Au", "Ba", "Bar", "Bas", "Beau", "Bel", "Ber", "Bi", "Blan", "Bo", "Bon", "Bou",
        "Bour", "Bra", "Bre", "Bri", "Bru", "Ca", "Cam", "Car", "Cas", "Cha", "Cham", "Char", "Che", "Clo", "Co", "Col",
        "Cor", "Cou", "Cour", "Cro", "Da", "De", "Del", "Des", "Do", "Dou", "Du", "Er", "Es", "Fa", "Far", "Fer", "Fla",
        "Flo", "Fon", "For", "Fou", "Fra", "Ga", "Gal", "Gar", "Ge", "Gi", "Go", "Gou", "Gran", "Gri", "Gro", "Gue",
        "Gui", "Ha", "Her", "Ho", "Hu", "Ja", "Jo", "Jou", "Ka", "Ker", "La", "Lam", "Lan", "Le", "Les", "Lo", "Lou",
        "Ma", "Mai", "Mal", "Man", "Mar", "Mas", "Mau", "Me", "Mi", "Mon", "Mor", "Mou", "Na", "Ni", "No", "Ol", "Or",
        "Pa", "Par", "Pas", "Pe", "Per", "Pi", "Plan", "Po", "Pon", "Por", "Pou", "Pra", "Pri", "Que", "Ra", "Re", "Ri",
        "Ro", "Rou", "Sa", "Sal", "San", "Sar", "Sau", "Se", "Si", "Sou", "Ta", "Tar", "Te", "Ter", "Thi", "To", "Tou",
        "Tré", "Va", "Val", "Van", "Ve", "Ver", "Vi", "Vil", "Vo", "Wal", "Za",
    };
    private static final String[] MIDDLES = {
        "", "", "", "bi", "ce", "che", "di", "do", "du", "fi", "ga", "gue", "la", "le", "li", "lo", "ma", "me", "mi",
        "mo", "na", "ne", "ni", "no", "pe", "pi", "que", "ra", "re", "ri", "ro", "se", "si", "ta", "te", "ti", "to",
        "va", "ve", "vi", "zi", "cha", "gna", "lla", "sse", "tte",
    };
    private static final String[] ENDS = {
        "bert", "beau", "chard", "chet", "dier", "det", "don", "dieu", "gard", "geot", "gnon", "gaud", "lain", "lard",
        "lat", "leau", "let", "lier", "lin", "lot", "loux", "mand", "mard", "met", "mont", "nard", "naud", "net",
        "nier", "not", "pin", "quet", "quin", "rand", "rard", "raud", "reau", "ret", "rier", "rin", "ron", "rot",
        "roux", "sac", "sard", "seau", "sier", "son", "sot", "tard", "teau", "tel", "ter", "thier", "tier", "tin",
        "ton", "trand", "vat", "vel", "vet", "vier", "vin", "ville", "zac", "zet", "nec", "gnac", "rec", "llec", "doux",
        "quier", "court",
    };
    private static final double KNOWN_SURNAME = 0.22;

    private final Random random;
    private final List<String> surnames = named("surnames.txt");
    private final List<String> firstNames = named("first-names.txt");
    private final List<String> rare;

    /** @param citizens how many there will be: the more, the more surnames */
    public FrenchTown(long seed, int citizens) {
        random = new Random(seed);
        int many = Math.max(2000, citizens / 6);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < Math.min(many, 170_000)) {
            made.add(surname());
        }
        rare = new ArrayList<>(made);
    }

    private static List<String> named(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(FrenchTown.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String surname() {
        String middle = random.nextInt(3) == 0 ? one(MIDDLES) + one(MIDDLES) : one(MIDDLES);
        return one(STARTS) + middle + one(ENDS);
    }

    private String one(String[] pieces) {
        return pieces[random.nextInt(pieces.length)];
    }

    /** The first ones are drawn far more often than the last. */
    private String frequent(List<String> names, double power) {
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), power)));
    }

    /** Of the citizen of that number, in no order, as authentic draws them. */
    public static String uuid(int number) {
        return "%016x%016x".formatted(scattered(number), scattered(~number));
    }

    /** Each number another one, far from those of its neighbours. */
    private static long scattered(long number) {
        long high = (number ^ number >>> 32) * 0x9E3779B97F4A7C15L;
        return (high ^ high >>> 29) * 0xBF58476D1CE4E5B9L;
    }

    /** Of his names, as most are; some are told apart by a number only. */
    private static String mail(String first, String last, int number) {
        String name =
                Folding.of(first).replace(" ", "") + "." + Folding.of(last).replace(" ", "");
        return name + (number % 3 == 0 ? "" : number % 1000) + "@example.org";
    }

    /** The next citizen. @param number names him */
    public CitizenAccount citizen(int number) {
        String last = random.nextDouble() < KNOWN_SURNAME ? frequent(surnames, 2.2) : frequent(rare, 1.6);
        LocalDate born = LocalDate.of(1925, 1, 1).plusDays(random.nextInt(101 * 365));
        List<String> phones = new ArrayList<>();
        if (random.nextInt(10) < 8) {
            phones.add("+33" + (6 + random.nextInt(2)) + "%08d".formatted(random.nextInt(100_000_000)));
        }
        if (random.nextInt(10) < 4) {
            phones.add("+33" + (1 + random.nextInt(5)) + "%08d".formatted(random.nextInt(100_000_000)));
        }
        String first = frequent(firstNames, 1.8);
        return new CitizenAccount(
                uuid(number),
                "usagers",
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number),
                true,
                first,
                last.replace('-', ' '),
                List.of(),
                mail(first, last, number),
                phones,
                Optional.of(born),
                "Vertaubiers");
    }
}
