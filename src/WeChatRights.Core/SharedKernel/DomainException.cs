namespace WeChatRights.Core.SharedKernel;

/// <summary>How a refusal is answered over HTTP and shown on a page.</summary>
public enum ErrorKind
{
    Invalid,
    Unauthenticated,
    Forbidden,
    NotFound,
    Conflict,
    Unprocessable,
    TooMany,
    Unavailable,
}

/// <param name="Code">Stable, machine-readable, kebab-case. Clients map it to their own words.</param>
/// <param name="Text">Simplified Chinese, plain, says what to do.</param>
public sealed record DomainError(string Code, ErrorKind Kind, string Text);

/// <summary>A rule said no. Carries nothing but the rule: never what the person wrote.</summary>
public sealed class DomainException : Exception
{
    public DomainException(DomainError error, IReadOnlyDictionary<string, string[]>? fields = null)
        : base(error.Code)
    {
        Error = error;
        Fields = fields ?? new Dictionary<string, string[]>(StringComparer.Ordinal);
    }

    /// <summary>One field is to blame.</summary>
    public static DomainException OfField(string field, string text) =>
        new(CommonErrors.Invalid, new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [text] });

    public DomainError Error { get; }

    /// <summary>Chinese messages by field name (camelCase path), when single fields are to blame.</summary>
    public IReadOnlyDictionary<string, string[]> Fields { get; }

    /// <summary>When to come back, for <see cref="ErrorKind.TooMany"/> and <see cref="ErrorKind.Unavailable"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
