package org.welco.desk;

import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayDeque;
import java.util.Deque;
import org.welco.browser.Visitor;

/** Cuts a browser off, open sockets included, as a train in a tunnel does, and lets nothing through until it is left. */
final class Tunnel {

    private final Visitor visitor;
    private final Deque<WebSocketRoute> open = new ArrayDeque<>();
    private boolean inside;

    /** Before the first page is opened. */
    Tunnel(Visitor visitor) {
        this.visitor = visitor.tolerate("ERR_INTERNET_DISCONNECTED");
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
        visitor.context().setOffline(true);
        while (!open.isEmpty()) {
            open.poll().close();
        }
    }

    void leave() {
        inside = false;
        visitor.context().setOffline(false);
    }
}
