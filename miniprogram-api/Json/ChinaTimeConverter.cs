using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.MiniprogramApi.Json;

/// <summary>Instants as <c>2026-11-02T10:00:00+08:00</c>.</summary>
internal sealed class ChinaTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.InChina().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
}

/// <summary>Times of day as <c>09:00</c>; seconds are read and dropped.</summary>
internal sealed class HourMinuteConverter : JsonConverter<TimeOnly>
{
    private static readonly string[] Shapes = ["HH:mm", "HH:mm:ss"];

    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeOnly.TryParseExact(reader.GetString(), Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new TimeOnly(time.Hour, time.Minute)
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("HH:mm", CultureInfo.InvariantCulture));
}
