package org.welco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final Pattern PLACE_OF_A_MACHINE =
            Pattern.compile("(?<![\\w.])/(tmp|home|root|work|Users|mnt)/|[A-Z]:\\\\");

    @Test
    void every_link_between_pages_leads_somewhere() {
        List<String> broken = new ArrayList<>();
        for (Page page : Page.all()) {
            for (String link : page.links()) {
                if (!link.startsWith("http") && !leadsSomewhere(page, link)) {
                    broken.add(page + " -> " + link);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void no_page_names_a_place_of_somebodys_machine() {
        List<String> places = new ArrayList<>();
        for (Page page : Page.all()) {
            page.lines().stream()
                    .filter(line -> PLACE_OF_A_MACHINE.matcher(line).find())
                    .forEach(line -> places.add(page + ": " + line));
        }

        assertThat(places).isEmpty();
    }

    @Test
    void every_page_of_the_docs_can_be_reached_from_the_readme() {
        List<Path> reached = new ArrayList<>(List.of(Path.of("README.md")));
        for (int i = 0; i < reached.size(); i++) {
            for (String link : new Page(reached.get(i)).links()) {
                Path target = target(reached.get(i), link);
                if (link.contains(".md") && !link.startsWith("http") && !reached.contains(target)) {
                    reached.add(target);
                }
            }
        }

        assertThat(reached).containsAll(Page.all().stream().map(Page::path).toList());
    }

    private static boolean leadsSomewhere(Page page, String link) {
        Path target = target(page.path(), link);
        if (!Files.exists(Page.REPOSITORY.resolve(target))) {
            return false;
        }
        int anchor = link.indexOf('#');
        return anchor < 0 || new Page(target).anchors().contains(link.substring(anchor + 1));
    }

    private static Path target(Path page, String link) {
        String file = link.replaceFirst("#.*$", "");
        if (file.isEmpty()) {
            return page;
        }
        Path folder = page.getParent();
        return (folder == null ? Path.of(file) : folder.resolve(file)).normalize();
    }
}
