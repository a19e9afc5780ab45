package org.welco.desk;

import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayDeque;
import java.util.Deque;
import org.welco.browser.Visitor;

/** Cuts the sockets of a browser, as a train in a tunnel does, and lets none through until it is left. */
final class Tunnel {

    private final Deque<WebSocketRoute> open = new ArrayDeque<>();
    private boolean inside;

    /** Before the first page is opened. */
    Tunnel(Visitor visitor) {
        visitor.context().routeWebSocket("**/cells/mail/live", this::pass);
    }

    private void pass(WebSocketRoute socket) {
        if (inside) {
            socket.close();
        } else {
            socket.connectToServer();
            open.add(socket);
        }
    }

    void enter() {
        inside = true;
        while (!open.isEmpty()) {
            open.poll().close();
        }
    }

    void leave() {
        inside = false;
    }
}
