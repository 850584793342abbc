using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>Reads a sealed file as if it were whole, one chunk open at a time. Ends only at the announced size: a missing end is an error.</summary>
internal sealed class EvidenceStream(EvidenceFile file, UnsealedCase opened, EvidenceStore store) : Stream
{
    private int _chunk = -1;
    private byte[] _bytes = [];
    private long _position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => file.Size;

    public override long Position
    {
        get => _position;
        set => _position = Math.Max(0, value);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position >= file.Size || buffer.Length == 0)
        {
            return 0;
        }

        var rest = Chunk((int)(_position / EvidencePolicy.ChunkSize)).AsSpan((int)(_position % EvidencePolicy.ChunkSize));
        var length = Math.Min(rest.Length, buffer.Length);
        rest[..length].CopyTo(buffer);
        _position += length;
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return Read(buffer.Span);
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => file.Size + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        opened.Dispose();
        Array.Clear(_bytes);
        base.Dispose(disposing);
    }

    private byte[] Chunk(int chunk)
    {
        if (chunk != _chunk)
        {
            Array.Clear(_bytes);
            _bytes = opened.ReadBytes(store.Read(file, EvidenceStore.ChunkName(chunk)), EvidencePlaces.Chunk(file, chunk));
            _chunk = chunk;
        }

        return _bytes;
    }
}
