package org.welco.mail.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.welco.mail.registry.RegisteredMail;

class GroupingLettersTest {

    private static final long MOST = 16_000_000;

    @Test
    void nothing_is_grouped_into_nothing() {
        assertThat(Batches.of(List.of(), MOST)).isEmpty();
    }

    @Test
    void letters_that_fit_together_go_together() {
        assertThat(numbers(Batches.of(List.of(letter(1, 8_000_000), letter(2, 8_000_000)), MOST)))
                .containsExactly(List.of(1L, 2L));
    }

    @Test
    void one_byte_too_many_begins_a_new_batch() {
        assertThat(numbers(Batches.of(List.of(letter(1, 8_000_000), letter(2, 8_000_001)), MOST)))
                .containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void a_bigger_letter_goes_alone_and_the_next_ones_go_on() {
        assertThat(numbers(
                        Batches.of(List.of(letter(1, 10), letter(2, 400_000_000), letter(3, 10), letter(4, 10)), MOST)))
                .containsExactly(List.of(1L), List.of(2L), List.of(3L, 4L));
    }

    @Test
    void a_file_whose_size_is_not_told_goes_alone() {
        assertThat(numbers(Batches.of(List.of(letter(1, 10), unknown(2, true), letter(3, 10)), MOST)))
                .containsExactly(List.of(1L), List.of(2L), List.of(3L));
    }

    @Test
    void a_letter_without_file_weighs_nothing() {
        assertThat(numbers(Batches.of(List.of(letter(1, MOST), unknown(2, false)), MOST)))
                .containsExactly(List.of(1L, 2L));
    }

    @Test
    void at_most_500_letters_go_together() {
        List<RegisteredMail> small = LongStream.rangeClosed(1, 1001)
                .mapToObj(resId -> letter(resId, 1))
                .toList();

        assertThat(Batches.of(small, MOST)).extracting(List::size).containsExactly(500, 500, 1);
    }

    @Property
    void every_letter_goes_once_in_order_within_the_bound(
            @ForAll @Size(max = 60) List<@LongRange(min = 0, max = 5000) Long> sizes,
            @ForAll @IntRange(min = 1, max = 6000) int most) {
        List<RegisteredMail> letters = LongStream.range(0, sizes.size())
                .mapToObj(index -> letter(index + 1, sizes.get((int) index)))
                .toList();

        List<List<RegisteredMail>> batches = Batches.of(letters, most);

        assertThat(batches.stream().flatMap(List::stream).toList()).isEqualTo(letters);
        assertThat(batches)
                .allSatisfy(batch -> assertThat(batch.size() == 1
                                || batch.stream()
                                                .mapToLong(mail ->
                                                        mail.declaredSize().orElseThrow())
                                                .sum()
                                        <= most)
                        .isTrue());
    }

    private static List<List<Long>> numbers(List<List<RegisteredMail>> batches) {
        return batches.stream()
                .map(batch -> batch.stream().map(RegisteredMail::resId).toList())
                .toList();
    }

    private static RegisteredMail letter(long resId, long size) {
        return registered(resId, Optional.of("scan.pdf"), OptionalLong.of(size));
    }

    private static RegisteredMail unknown(long resId, boolean hasFile) {
        return registered(resId, hasFile ? Optional.of("scan.pdf") : Optional.empty(), OptionalLong.empty());
    }

    private static RegisteredMail registered(long resId, Optional<String> file, OptionalLong size) {
        return new RegisteredMail(
                resId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                file,
                size);
    }
}
