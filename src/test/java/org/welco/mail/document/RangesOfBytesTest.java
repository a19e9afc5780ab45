package org.welco.mail.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.document.ByteRange.Meaning.PART;
import static org.welco.mail.document.ByteRange.Meaning.UNSATISFIABLE;
import static org.welco.mail.document.ByteRange.Meaning.WHOLE;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesOfBytesTest {

    private static final long LARGEST = 1_000_000_000_000L;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-99, 0, 99",
        "bytes=50-, 50, 99",
        "bytes=50-1000, 50, 99",
        "bytes=99-99, 99, 99",
        "bytes=-10, 90, 99",
        "bytes=-100, 0, 99",
        "bytes=-1000, 0, 99",
        "' bytes=1-2 ', 1, 2"
    })
    void a_part_of_a_hundred_bytes(String header, long first, long last) {
        ByteRange.Wanted wanted = ByteRange.of(header, 100);

        assertThat(wanted.meaning()).isEqualTo(PART);
        assertThat(wanted.range()).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=0-1,3-4",
                "bytes=5-4",
                "lines=0-1",
                "bytes 0-1",
                "bytes=0--1",
                "bytes=+1-2",
                "bytes=9999999999999999999-",
                "bytes=0x1-2"
            })
    void what_is_not_understood_means_the_whole(String header) {
        assertThat(ByteRange.of(header, 100).meaning()).isEqualTo(WHOLE);
        assertThat(ByteRange.of(header, 100).range()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999999-"})
    void what_lies_beyond_cannot_be_given(String header) {
        assertThat(ByteRange.of(header, 100).meaning()).isEqualTo(UNSATISFIABLE);
        assertThat(ByteRange.of(header, 100).range()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=-1", "bytes=0-0"})
    void nothing_of_an_empty_document_can_be_given(String header) {
        assertThat(ByteRange.of(header, 0).meaning()).isEqualTo(UNSATISFIABLE);
    }

    @Test
    void both_ends_count() {
        assertThat(new ByteRange(3, 7).length()).isEqualTo(5);
    }

    @Property
    void a_part_lies_within_the_document(
            @ForAll @LongRange(min = 0, max = LARGEST) long from,
            @ForAll @LongRange(min = 0, max = LARGEST) long to,
            @ForAll @LongRange(min = 1, max = LARGEST) long size) {
        Assume.that(from <= to && from < size);

        ByteRange range = ByteRange.of("bytes=" + from + "-" + to, size).range().orElseThrow();

        assertThat(range.first()).isEqualTo(from);
        assertThat(range.last()).isEqualTo(Math.min(to, size - 1));
    }

    @Property
    void the_last_bytes_end_at_the_end(
            @ForAll @LongRange(min = 1, max = LARGEST) long length,
            @ForAll @LongRange(min = 1, max = LARGEST) long size) {
        ByteRange range = ByteRange.of("bytes=-" + length, size).range().orElseThrow();

        assertThat(range.last()).isEqualTo(size - 1);
        assertThat(range.length()).isEqualTo(Math.min(length, size));
    }

    @Property
    void no_header_whatsoever_breaks_anything(@ForAll String header, @ForAll @LongRange(min = 0) long size) {
        ByteRange.Wanted wanted = ByteRange.of(header, size);

        assertThat(wanted.range().isPresent()).isEqualTo(wanted.meaning() == PART);
    }
}
