namespace WeChatRights.MiniprogramApi.Tests.Errors;

/// <summary>What has broken servers before, for each place of a request.</summary>
internal static class BadValues
{
    public static readonly string[] Methods = ["PUT", "PATCH", "DELETE", "POST", "GET", "OPTIONS", "TRACE", "BREW"];
    public static readonly string[] Types =
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/xml",
        "application/json; charset=gbk",
        "application/json; charset=nonsense",
        "nonsense",
        "application/octet-stream",
    ];

    /// <summary>A NUL in the path never comes this far: the server itself refuses it.</summary>
    public static readonly string[] Addresses =
    [
        "/",
        "/nowhere",
        "/..%2f..%2fetc%2fpasswd",
        "/%E2%80%AE",
        "//",
        "?page=%00",
        "?id=1'%20OR%201=1--",
    ];
    public static readonly string[] WrongIds =
    [
        "1",
        "nonsense",
        "00000000-0000-0000-0000-00000000000g",
        "%F0%9F%98%80",
        "-1",
        "null",
        "%2e%2e",
    ];
    public static readonly string[] Numbers =
    [
        "-1",
        "0",
        "2147483648",
        "99999999999999999999",
        "1e9",
        "NaN",
        "abc",
        "",
        "%00",
        "１",
        "0x10",
    ];

    /// <summary>JSON texts to put where a value belongs.</summary>
    public static readonly string[] Values =
    [
        "null",
        "true",
        "0",
        "-1",
        "1.5",
        "1e400",
        "99999999999999999999999999",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\udc00x\"",
        "\"\\ufeff\"",
        "\"\\u202eabc\"",
        "\"😀𠮷👩‍👩‍👧\"",
        "\"<script>alert(1)</script>\"",
        "\"' OR 1=1 --\"",
        "\"2026-02-29\"",
        "\"2028-02-29\"",
        "\"9999-12-31\"",
        "\"0001-01-01\"",
        "\"2026-13-45\"",
        "\"24:00\"",
        "\"99:99\"",
        "\"11111111-1111-1111-1111-111111111111\"",
        "[]",
        "[null]",
        "[[[[]]]]",
        "{}",
        "{\"a\":{}}",
    ];
}
