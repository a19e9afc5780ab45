package org.welco.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SendingJsonLinesTest {

    /** Counts flushes; breaks after so many of them. */
    private static final class Pipe extends ByteArrayOutputStream {

        private final int breaksAfter;
        private int flushes;

        Pipe(int breaksAfter) {
            this.breaksAfter = breaksAfter;
        }

        @Override
        public void flush() throws IOException {
            flushes++;
            if (flushes > breaksAfter) {
                throw new IOException("broken pipe");
            }
        }
    }

    @Test
    void sends_one_object_a_line() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines(stream);
        lines.line("une\nlettre « é »");
        lines.complaint("panne");
        lines.progress(3, 40);
        lines.exit(1);

        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"line":"une\\nlettre « é »"}
                {"complaint":"panne"}
                {"progress":{"done":3,"total":40}}
                {"exit":1}
                """);
    }

    @Test
    void sends_each_line_at_once() {
        Pipe pipe = new Pipe(10);
        JsonLines lines = new JsonLines(pipe);
        lines.line("a");
        lines.line("b");
        assertThat(pipe.flushes).isEqualTo(2);
    }

    @Test
    void goes_on_unheard_when_the_caller_has_gone() {
        Pipe pipe = new Pipe(1);
        JsonLines lines = new JsonLines(pipe);
        lines.line("a");
        lines.line("b");
        lines.line("c");
        assertThat(pipe.flushes).isEqualTo(2);
    }
}
