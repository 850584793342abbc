namespace WeChatRights.MiniprogramApi.Limits;

/// <summary>How dear or dangerous a request is: each class has budgets of its own.</summary>
internal enum LimitClass
{
    /// <summary>Reading and small changes.</summary>
    Ordinary,

    /// <summary>Filing a complaint. A person's first one is never counted.</summary>
    Filing,

    /// <summary>Signing in.</summary>
    SignIn,

    /// <summary>Guessable proofs: PIN and receipt code.</summary>
    Proof,

    /// <summary>Chunks of evidence.</summary>
    Upload,

    /// <summary>Callbacks of the platform and probes of the proxy: not counted.</summary>
    Machine,
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class LimitAttribute(LimitClass limitClass) : Attribute
{
    public LimitClass Class { get; } = limitClass;
}
