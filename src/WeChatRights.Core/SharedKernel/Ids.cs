namespace WeChatRights.Core.SharedKernel;

/// <summary>
/// Identifiers made by the application, ordered by time, so that they exist before the row does (the vault binds to them). Within one
/// millisecond a counter keeps the order in which this process made them.
/// </summary>
public static class Ids
{
    private static int _counter;

    public static Guid New(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(now).TryWriteBytes(bytes, bigEndian: true, out _);
        var count = Interlocked.Increment(ref _counter);
        bytes[6] = (byte)(0x70 | ((count >> 8) & 0x0F));
        bytes[7] = (byte)count;
        return new Guid(bytes, bigEndian: true);
    }
}
