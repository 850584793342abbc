using SkiaSharp;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>
/// Makes the copy that staff look at: decoded and drawn anew, so that nothing of the original but its pixels is in it — no place, no
/// time, no camera, no hidden second file. One at a time, because a large picture takes much memory.
/// </summary>
internal sealed class ViewingCopyMaker : IDisposable
{
    private const int LongestSide = 2560;
    private const int ThumbnailSide = 320;
    private const int Quality = 88;
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <returns>A JPEG.</returns>
    /// <exception cref="DomainException"><c>evidence-type</c> when it is no picture; <c>evidence-pixels</c> before anything is decoded.</exception>
    public Task<byte[]> MakeAsync(byte[] original, CancellationToken cancellationToken) =>
        InTurnAsync(() => Make(original, LongestSide), cancellationToken);

    /// <summary>The same picture, small enough for a list.</summary>
    public Task<byte[]> ShrinkAsync(byte[] copy, CancellationToken cancellationToken) =>
        InTurnAsync(() => Make(copy, ThumbnailSide), cancellationToken);

    public void Dispose() => _turn.Dispose();

    private async Task<byte[]> InTurnAsync(Func<byte[]> make, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(make, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static byte[] Make(byte[] original, int longestSide)
    {
        using var data = SKData.CreateCopy(original);
        using var codec = SKCodec.Create(data) ?? throw new DomainException(EvidenceErrors.WrongType);
        if ((long)codec.Info.Width * codec.Info.Height > EvidencePolicy.MaxPixels)
        {
            throw new DomainException(EvidenceErrors.TooManyPixels);
        }

        using var decoded = Decode(codec, longestSide);
        using var upright = Draw(decoded, codec.EncodedOrigin, longestSide);
        using var image = SKImage.FromBitmap(upright);
        using var encoded = image.Encode(SKEncodedImageFormat.Jpeg, Quality) ?? throw new DomainException(EvidenceErrors.WrongType);
        return encoded.ToArray();
    }

    /// <summary>JPEGs are decoded at a smaller scale at once; a picture that breaks off is kept as far as it goes.</summary>
    private static SKBitmap Decode(SKCodec codec, int longestSide)
    {
        var size = codec.GetScaledDimensions(Math.Min(1f, (float)longestSide / Math.Max(codec.Info.Width, codec.Info.Height)));
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput)
        {
            return bitmap;
        }

        bitmap.Dispose();
        throw new DomainException(EvidenceErrors.WrongType);
    }

    private static SKBitmap Draw(SKBitmap decoded, SKEncodedOrigin origin, int longestSide)
    {
        var scale = Math.Min(1f, (float)longestSide / Math.Max(decoded.Width, decoded.Height));
        var (width, height) = (Math.Max(1, (int)(decoded.Width * scale)), Math.Max(1, (int)(decoded.Height * scale)));
        var turned =
            origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var result = new SKBitmap(turned ? height : width, turned ? width : height);
        using var canvas = new SKCanvas(result);
        canvas.Clear(SKColors.White);
        canvas.SetMatrix(Turn(origin, width, height));
        using var picture = SKImage.FromBitmap(decoded);
        canvas.DrawImage(picture, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return result;
    }

    /// <summary>The eight orientations of EXIF, from the stored picture of this size to the upright one.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, float w, float h) =>
        origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
}
