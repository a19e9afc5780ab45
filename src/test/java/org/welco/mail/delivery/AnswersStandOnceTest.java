package org.welco.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.welco.mail.delivery.Story.Event;
import org.welco.mail.delivery.Story.Happening;
import org.welco.mail.response.Answer;
import org.welco.mail.testing.PlayedRegistry;
import org.welco.mail.testing.PlayedRegistry.Call;
import org.welco.mail.testing.PlayedRegistry.Said;

/** Whatever happens, in whatever order: once Maarch is mended, nothing is lost and nothing stands twice. */
class AnswersStandOnceTest {

    private static final int TRIES = 400;

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Event> event = Combinators.combine(
                        Arbitraries.of(Happening.class),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, 50))
                .as(Event::new);
        // most stories would end before they began if the letters had to come in by chance
        return event.list().ofMinSize(1).ofMaxSize(45).map(AnswersStandOnceTest::beginningWithAHarvest);
    }

    private static List<Event> beginningWithAHarvest(List<Event> events) {
        return Stream.concat(Stream.of(new Event(Happening.HARVEST, 1, 0)), events.stream())
                .toList();
    }

    private static Story told(List<Event> events, boolean historyShown) {
        Story story = new Story(historyShown);
        events.forEach(story::goesOn);
        story.ends();
        return story;
    }

    @Property(tries = TRIES)
    void every_answer_stands_once_or_is_uncertain_and_in_order(
            @ForAll("events") List<Event> events, @ForAll boolean historyShown) {
        Story story = told(events, historyShown);

        for (int letter : story.letters()) {
            boolean held = false;
            for (Delivery step : story.town.steps(letter)) {
                held |= step.state() == DeliveryState.UNCERTAIN;
                assertThat(step.state())
                        .as("a step that nothing uncertain holds back is delivered")
                        .isIn(held ? List.of(DeliveryState.values()) : List.of(DeliveryState.DELIVERED));
                if (step.kind() == DeliveryKind.RESPONSE) {
                    assertThat(lines(story, letter, step))
                            .as("lines of an answer that is %s", step.state())
                            .isBetween(
                                    step.state() == DeliveryState.DELIVERED ? 1L : 0L,
                                    step.state() == DeliveryState.WAITING ? 0L : 1L);
                }
            }
            assertInOrder(story, letter);
        }
    }

    @Property(tries = TRIES)
    void once_people_have_decided_everything_is_told_exactly_once(
            @ForAll("events") List<Event> events, @ForAll boolean historyShown) {
        Story story = told(events, historyShown);

        for (int pass = 0; pass < 20; pass++) {
            story.letters().forEach(story::personDecides);
            story.ends();
        }

        for (int letter : story.letters()) {
            assertThat(story.town.states(letter)).containsOnly(DeliveryState.DELIVERED);
            assertThat(story.town.steps(letter).stream()
                            .filter(step -> step.kind() == DeliveryKind.RESPONSE)
                            .map(step -> lines(story, letter, step)))
                    .allMatch(lines -> lines == 1);
            assertThat(story.town.registry().statusOf(letter)).isNotEqualTo(PlayedRegistry.STATUSES.toProcess());
        }
    }

    @Property(tries = TRIES)
    void no_write_sets_a_status_that_is_neither_ours_nor_the_one_in_place(
            @ForAll("events") List<Event> events, @ForAll boolean historyShown) {
        Story story = told(events, historyShown);
        Set<String> ours = Set.of("GRC_TRT", "GRC_SENT", "GRCREFUSED", "GRC_REP");

        assertThat(story.town.registry().moves())
                .allMatch(move -> ours.contains(move.after()) || move.after().equals(move.before()));
    }

    @Property(tries = TRIES)
    void a_number_is_written_once_and_never_overwritten(
            @ForAll("events") List<Event> events, @ForAll boolean historyShown) {
        Story story = told(events, historyShown);

        for (int letter : story.letters()) {
            assertThat(story.town.registry().said().stream()
                            .filter(said -> said.call() == Call.SENT && said.resId() == letter)
                            .map(Said::text)
                            .distinct())
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Property(tries = TRIES)
    void no_letter_that_stood_for_us_at_the_end_is_left_behind(
            @ForAll("events") List<Event> events, @ForAll boolean historyShown) {
        Story story = told(events, historyShown);

        for (int letter : List.of(1, 2)) {
            boolean waitsThere = story.town.registry().statusOf(letter).equals(PlayedRegistry.STATUSES.toProcess());
            boolean heldByAPerson =
                    story.letters().contains(letter) && story.uncertain(letter).isPresent();
            assertThat(waitsThere).as("letter %s still waits in Maarch", letter).isIn(false, heldByAPerson);
        }
    }

    private static long lines(Story story, int letter, Delivery step) {
        String message = story.town.store().queue().message(step).orElseThrow();
        return story.town.registry().textsOf(letter).stream()
                .filter(message::equals)
                .count();
    }

    private static void assertInOrder(Story story, int letter) {
        List<String> messages = story.town.steps(letter).stream()
                .filter(step -> step.kind() == DeliveryKind.RESPONSE)
                .map(step -> story.town.store().queue().message(step).orElseThrow())
                .toList();
        List<String> written = story.town.registry().textsOf(letter).stream()
                .filter(messages::contains)
                .toList();
        List<Answer> answers = story.town.store().answers().of(story.town.mail(letter));

        assertThat(messages).as("one step for each answer").hasSize(answers.size());
        assertThat(written)
                .isSubsetOf(messages)
                .isSortedAccordingTo((one, other) -> Integer.compare(messages.indexOf(one), messages.indexOf(other)));
    }
}
