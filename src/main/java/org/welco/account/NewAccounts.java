package org.welco.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.welco.account.AccountField.Choice;
import org.welco.account.AccountForm.Unit;
import org.welco.agent.Agent;

/**
 * The directory of accounts, as far as accounts are made in it. Every method goes over the network, never inside a transaction, and
 * throws {@link org.welco.citizen.CitizenDirectoryException} when there was no usable answer.
 */
public interface NewAccounts {

    /**
     * What the directory takes.
     *
     * @param choices by attribute, where it does not take any text
     * @param longest characters by attribute, where it says
     */
    record Terms(List<Unit> units, Map<String, List<Choice>> choices, Map<String, Integer> longest) {

        /** Of an attribute about which the directory says nothing. */
        private static final int USUAL = 256;

        public Terms {
            units = List.copyOf(units);
            choices = Map.copyOf(choices);
            longest = Map.copyOf(longest);
        }

        List<Choice> choicesOf(String attribute) {
            return choices.getOrDefault(attribute, List.of());
        }

        int longestOf(String attribute) {
            return longest.getOrDefault(attribute, USUAL);
        }
    }

    /** @param agent to whom units are open or not */
    Terms terms(Agent agent);

    /** Whose mail that is, in any case; open accounts and closed ones, citizens' and agents'. */
    List<Person> withMail(String unit, String mail);

    /** Whose number that is, in whichever attribute. @param e164 such as {@code +33612345678} */
    List<Person> withPhone(String unit, String e164);

    /** Whose name is more or less that one. */
    List<Person> named(String unit, String name);

    /** Who has that uuid in that unit, open or closed; empty when there is nobody. */
    Optional<Person> person(String unit, String uuid);

    /** Who was born that day, some of them when they are many. */
    List<Person> born(String unit, LocalDate day);

    /**
     * An account to be made.
     *
     * @param uuid 32 lower-case hexadecimal digits, drawn by us: the same again makes no other account
     * @param values by attribute, as the directory wants them; none is empty
     * @param mail whether the directory is to write to its address, with a link that proves it
     */
    record NewAccount(String uuid, String unit, Map<String, Object> values, boolean mail) {

        public NewAccount {
            Objects.requireNonNull(uuid);
            Objects.requireNonNull(unit);
            values = Map.copyOf(values);
        }
    }

    /**
     * What came of it.
     *
     * @param state whether it is there
     * @param refusals in French by attribute, when it was refused; what belongs to none has an empty name
     */
    record Outcome(State state, Map<String, String> refusals) {

        /** Whether the account is there. */
        public enum State {
            /** It was made with these values. */
            MADE,
            /** It is there since the same uuid was sent before, with the same values: nothing of this gesture was applied. */
            THERE,
            /** It is there since the same uuid was sent before, with other values than these. */
            DIFFERS,
            /** It is not there, and is not going to be. */
            REFUSED,
            /** Somebody else's account has that uuid. */
            FOREIGN,
            /** No answer came: the same has to be asked again. */
            UNKNOWN
        }

        public Outcome {
            Objects.requireNonNull(state);
            refusals = Map.copyOf(refusals);
        }

        public static Outcome of(State state) {
            return new Outcome(state, Map.of());
        }

        public static Outcome refused(Map<String, String> refusals) {
            return new Outcome(State.REFUSED, refusals);
        }
    }

    /**
     * Makes it, once, however often the same is asked for.
     *
     * @param sentBefore whether the same uuid was sent before without an answer: an account that is there already is then ours
     * @throws org.welco.citizen.CitizenDirectoryException only when nothing was sent this time
     */
    Outcome make(NewAccount account, boolean sentBefore);

    /**
     * Somebody who has an account.
     *
     * @param values by attribute, those that are set
     * @param phones E.164, of whichever attribute
     * @param shown whether it is an open account of a citizen; others are never shown
     */
    record Person(String uuid, Map<String, String> values, List<String> phones, boolean shown) {

        public Person {
            Objects.requireNonNull(uuid);
            values = Map.copyOf(values);
            phones = List.copyOf(phones);
        }

        /** Empty when it is unset. */
        public String value(String attribute) {
            return values.getOrDefault(attribute, "");
        }

        /** Surname first. */
        public String fullName() {
            return (value("last_name") + " " + value("first_name")).strip();
        }

        Optional<LocalDate> birthDate(String attribute) {
            return org.welco.platform.time.IsoDay.of(value(attribute));
        }
    }
}
