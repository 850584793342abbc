using SkiaSharp;

namespace WeChatRights.AdminUi.Tests;

/// <summary>Small real pictures.</summary>
internal static class TestPictures
{
    public static byte[] Png(int width = 40, int height = 20)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.CornflowerBlue);
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }

    public static (int Width, int Height) SizeOf(byte[] picture)
    {
        using var decoded = SKBitmap.Decode(picture);
        return (decoded.Width, decoded.Height);
    }
}
