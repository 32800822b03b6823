package org.norishiro.gate.withdrawal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.norishiro.Browser;
import org.norishiro.World;

/** One withdrawal while three others read, each at moments of its own; every reader goes on until it has read once after the withdrawal was acknowledged. */
final class Interleaving {
    private static final int READERS = 3;
    private static final int LONGEST_MICROS = 2500;

    record Read(Door door, long begun, long ended, boolean showed) {}

    /** @param acknowledged when whoever took it away was told that it is so */
    record History(long begun, long acknowledged, List<Read> reads) {
        List<Read> afterwards() {
            return reads.stream().filter(read -> read.begun() > acknowledged).toList();
        }

        List<Read> before() {
            return reads.stream().filter(read -> read.ended() < begun).toList();
        }
    }

    private final long seed;
    private final Random random;
    private final ExecutorService threads;
    private final List<Node> nodes;
    private final Browser browser;
    private final World world;
    private final AtomicLong acknowledged = new AtomicLong();

    Interleaving(long seed, ExecutorService threads, List<Node> nodes, Browser browser, World world) {
        this.seed = seed;
        this.random = new Random(seed);
        this.threads = threads;
        this.nodes = nodes;
        this.browser = browser;
        this.world = world;
    }

    History of(Withdrawal withdrawal, Shown shown) throws InterruptedException, ExecutionException {
        var reading = new ArrayList<Future<List<Read>>>();
        for (var i = 0; i < READERS; i++) {
            var door = door(withdrawal, seed * READERS + i);
            var node = any(nodes);
            var waits = pause();
            var opened = door.opened(browser, withdrawal.from, shown);
            reading.add(threads.submit(() -> reads(withdrawal, door, node, shown, opened, waits)));
        }
        var node = any(nodes);
        var first = pause();
        var within = pause();
        LockSupport.parkNanos(first);
        var begun = System.nanoTime();
        try {
            node.together(withdrawal.by, sql -> {
                withdrawal.take(sql, world, shown);
                LockSupport.parkNanos(within);
                return true;
            });
        } finally {
            // refused or not: the readers must not go on for ever, or the next one waits for their threads
            acknowledged.set(System.nanoTime());
        }
        var reads = new ArrayList<Read>();
        for (var each : reading) reads.addAll(each.get());
        return new History(begun, acknowledged.get(), reads);
    }

    private List<Read> reads(Withdrawal withdrawal, Door door, Node node, Shown shown, String opened, long waits) {
        LockSupport.parkNanos(waits);
        var reads = new ArrayList<Read>();
        boolean last;
        do {
            last = acknowledged.get() != 0;
            var begun = System.nanoTime();
            var showed = door == Door.OPEN_PAGE
                    ? door.stays(browser, opened)
                    : door.shows(node, browser, withdrawal.from, shown);
            reads.add(new Read(door, begun, System.nanoTime(), showed));
        } while (!last);
        return reads;
    }

    /** Pages take ten times as long: every sixth reader asks for one, each kind in turn. */
    private Door door(Withdrawal withdrawal, long reader) {
        var pages = withdrawal.doors.stream().filter(door -> door.overPages).toList();
        if (reader % 6 == 0) return pages.get((int) (reader / 6 % pages.size()));
        return any(withdrawal.doors.stream().filter(door -> !door.overPages).toList());
    }

    private long pause() {
        return random.nextInt(LONGEST_MICROS) * 1000L;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
