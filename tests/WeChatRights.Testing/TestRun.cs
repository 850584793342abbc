namespace WeChatRights.Testing;

/// <summary>How much of a test is wanted: <c>./test</c> runs the small size, <c>./test --nightly</c> the full one.</summary>
public static class TestRun
{
    public static bool Nightly => Environment.GetEnvironmentVariable("TEST_NIGHTLY") == "1";

    public static int Size(int daily, int nightly) => Nightly ? nightly : daily;
}
