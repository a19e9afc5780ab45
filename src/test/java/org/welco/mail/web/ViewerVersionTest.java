package org.welco.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ViewerVersionTest {

    @Test
    void the_pane_names_the_viewer_that_the_war_carries() throws IOException {
        Matcher address = Pattern.compile("data-viewer=\"(/webjars/[^\"?]*)")
                .matcher(Files.readString(Path.of("webapp/WEB-INF/cells/mail/_document.xhtml")));

        assertThat(address.find()).isTrue();
        assertThat(getClass().getClassLoader().getResource("META-INF/resources" + address.group(1)))
                .isNotNull();
    }
}
