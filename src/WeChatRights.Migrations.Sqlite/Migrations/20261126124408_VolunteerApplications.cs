using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class VolunteerApplications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "registered_by",
                table: "volunteers",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT"
            );

            migrationBuilder.AddColumn<string>(
                name: "agreed_rules",
                table: "volunteers",
                type: "TEXT",
                unicode: false,
                maxLength: 16,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<byte[]>(name: "applicant", table: "volunteers", type: "BLOB", maxLength: 32, nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "paused_herself",
                table: "volunteers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateIndex(name: "IX_volunteers_applicant", table: "volunteers", column: "applicant", unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_volunteers_applicant", table: "volunteers");

            migrationBuilder.DropColumn(name: "agreed_rules", table: "volunteers");

            migrationBuilder.DropColumn(name: "applicant", table: "volunteers");

            migrationBuilder.DropColumn(name: "paused_herself", table: "volunteers");

            migrationBuilder.AlterColumn<Guid>(
                name: "registered_by",
                table: "volunteers",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true
            );
        }
    }
}
