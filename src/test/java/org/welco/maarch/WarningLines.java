package org.welco.maarch;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class writes in the operator's log while something is done. */
final class WarningLines {

    private WarningLines() {}

    /** Lines of level WARNING and above, filled in, in order. */
    static List<String> of(Class<?> writer, Runnable work) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                    lines.add(MessageFormat.format(line.getMessage(), line.getParameters()));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(writer.getName());
        logger.addHandler(listener);
        try {
            work.run();
        } finally {
            logger.removeHandler(listener);
        }
        return lines;
    }
}
