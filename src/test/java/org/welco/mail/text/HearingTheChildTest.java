package org.welco.mail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.welco.platform.child.ChildJvm.Answer;
import org.welco.platform.child.ChildJvm.End;

/** What a child says that its document has taken over. */
class HearingTheChildTest {

    private static Answer saying(String state) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(said);
        byte[] word = state.getBytes(StandardCharsets.US_ASCII);
        out.writeByte('S');
        out.writeInt(word.length);
        out.write(word);
        return new Answer(End.DONE, said.toByteArray());
    }

    @Test
    void a_state_that_is_none_makes_the_document_broken() throws IOException {
        assertThat(ReadDocument.reading(saying("ADMIN")).text().state()).isEqualTo(TextState.BROKEN);
        assertThat(ReadDocument.reading(saying("")).text().state()).isEqualTo(TextState.BROKEN);
    }

    @Test
    void every_state_is_understood() {
        assertThat(Arrays.stream(TextState.values()))
                .allSatisfy(state -> assertThat(ReadDocument.reading(saying(state.name()))
                                .text()
                                .state())
                        .isEqualTo(state));
    }
}
