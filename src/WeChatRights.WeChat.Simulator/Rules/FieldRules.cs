using System.Globalization;
using System.Text.RegularExpressions;

namespace WeChatRights.WeChat.Simulator.Rules;

/// <summary>The table of field types and limits of the subscription message guide.</summary>
internal static partial class FieldRules
{
    /// <summary>False when the platform would answer 47003 for this field.</summary>
    public static bool Accepts(string field, string value)
    {
        if (value.Length == 0 || value.Any(char.IsControl))
        {
            return false;
        }

        return field.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') switch
        {
            "thing" => value.Length <= 20,
            "number" => value.Length <= 32 && NumberShape().IsMatch(value),
            "letter" => value.Length <= 32 && value.All(char.IsAsciiLetter),
            "symbol" => value.Length <= 5 && !value.Any(char.IsLetterOrDigit),
            "character_string" => value.Length <= 32 && value.All(char.IsAscii),
            "time" => TimeShape().IsMatch(value),
            "date" => DateShape().IsMatch(value),
            "amount" => AmountShape().IsMatch(value),
            "phone_number" => value.Length <= 17 && value.All(c => char.IsAsciiDigit(c) || char.IsPunctuation(c) || c is '+' or ' '),
            "car_number" => value.Length <= 8,
            "name" => value.All(char.IsAscii) ? value.Length <= 20 : value.Length <= 10,
            "phrase" => value.Length <= 5 && value.All(IsHan),
            _ => true,
        };
    }

    private static bool IsHan(char c) =>
        c is >= '\u4e00' and <= '\u9fff' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    private const string Day = @"(\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}|\d{4}\.\d{1,2}\.\d{1,2})";
    private const string Clock = @"([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?";

    [GeneratedRegex(@"^-?\d+(\.\d+)?$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex NumberShape();

    [GeneratedRegex($@"^({Day} )?{Clock}( ?~ ?({Day} )?{Clock})?$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex TimeShape();

    [GeneratedRegex($@"^{Day}( {Clock})?( ?~ ?{Day}( {Clock})?)?$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex DateShape();

    [GeneratedRegex(@"^[^\d\s]?\d{1,10}(\.\d+)?元?$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex AmountShape();
}
