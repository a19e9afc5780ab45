package org.welco.platform.child;

import java.util.ArrayList;
import java.util.List;

/** What a child of the tests does, by its first word. */
public final class SpeakingChild {

    private SpeakingChild() {}

    public static void main(String... words) throws InterruptedException {
        switch (words[0]) {
            case "greet" -> System.out.print("bonjour " + words[1]);
            case "environment" -> System.out.print(System.getenv());
            case "sleep" -> {
                System.out.print("avant");
                System.out.flush();
                Thread.sleep(Long.MAX_VALUE);
            }
            case "eat" -> eat();
            case "shout" -> shout();
            default -> System.exit(7);
        }
    }

    private static void eat() {
        List<byte[]> eaten = new ArrayList<>();
        while (eaten.size() < Integer.MAX_VALUE) {
            eaten.add(new byte[1024 * 1024]);
        }
    }

    private static void shout() {
        while (!System.out.checkError()) {
            System.out.print("encore et encore et encore");
        }
    }
}
