package org.welco.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the docs repeat of pom.xml. */
final class Pom {

    private Pom() {}

    static String version() {
        return text(project(), "version");
    }

    static String defaultGoal() {
        return text(child(project(), "build"), "defaultGoal");
    }

    /** Artifacts that end up in the WAR. */
    static List<String> carriedLibraries() {
        List<String> artifacts = new ArrayList<>();
        for (Element dependency : children(child(project(), "dependencies"), "dependency")) {
            List<Element> scope = children(dependency, "scope");
            if (scope.isEmpty()
                    || !Set.of("provided", "test").contains(scope.get(0).getTextContent())) {
                artifacts.add(text(dependency, "artifactId"));
            }
        }
        return artifacts;
    }

    private static Element project() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Path.of("pom.xml").toFile())
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException("pom.xml cannot be read", e);
        }
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent().strip();
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).get(0);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
