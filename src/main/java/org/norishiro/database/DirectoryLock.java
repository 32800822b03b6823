package org.norishiro.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One program per data directory: held from before the server is touched until the end, and given up by the system if we are killed. */
record DirectoryLock(FileChannel channel, FileLock lock, Path holder) implements AutoCloseable {

    static DirectoryLock take(Path home) throws IOException {
        Files.createDirectories(home);
        var holder = home.resolve("running.pid");
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new CannotUseDatabase("のりしろはすでに動いています（データの場所 %s、プロセス番号 %s）。動いているほうを使うか、止めてから起動してください。"
                    .formatted(
                            home,
                            Files.exists(holder) ? Files.readString(holder).strip() : "不明"));
        }
        Files.writeString(holder, Long.toString(ProcessHandle.current().pid()));
        return new DirectoryLock(channel, lock, holder);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProgram) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(holder);
        lock.release();
        channel.close();
    }
}
